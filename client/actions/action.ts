// What an action is: what it is called, when it can be done, and doing it. Menus, bars and keys all read these.
import type { LucideIcon } from 'lucide-react'
import type { CommandInput } from '../../shared/commands'
import type { MessageKey, Translate } from '../../shared/i18n/catalogue'
import type { Board } from '../../shared/model/board'
import type { BoardSession } from '../sync/BoardSession'
import type { DialogRequest } from './dialogStore'

export interface ActionContext {
  session: BoardSession
  board: Board
  /** Ids of the notes and clusters that the action is about. */
  selection: readonly string[]
  translate: Translate
  select(ids: readonly string[]): void
  /** Asks the person for what the action needs to know. */
  open(dialog: DialogRequest): void
  /** Sends the commands as one action and says `done`, or why not, in the live region. */
  perform(commands: readonly CommandInput[], done: string): Promise<boolean>
}

export interface Action {
  id: string
  labelKey: MessageKey
  icon?: LucideIcon
  /** As people read it: `Delete`, `Ctrl+Z`. */
  shortcut?: string
  /** Other keys that do the same. */
  also?: readonly string[]
  /** Shown in red and last in menus. */
  danger?: boolean
  isEnabled(context: ActionContext): boolean
  run(context: ActionContext): unknown
}

/** Actions under one heading, as the palette and the list of keys show them. */
export interface ActionGroup {
  labelKey: MessageKey
  actions: readonly Action[]
}

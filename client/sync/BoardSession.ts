// What a screen, a test or a bot sees of a board: the board as this person sees it, and a way to act on it.
import type { CommandInput } from '../../shared/commands'
import type { Board } from '../../shared/model/board'
import type { Actor } from '../../shared/model/role'
import type { Mine } from '../../shared/protocol/mine'
import type { Presence, StampedPresence } from '../../shared/protocol/presence'
import type { Result } from '../../shared/protocol/result'

/** True to the outbox at every moment: `saved` only when the server's disk has everything of every tab. */
export type SyncState = 'saved' | 'saving' | 'offline' | 'refused'

export type Gone = 'removed' | 'missing' | 'outdated' | 'unauthorized'

export interface SessionStatus {
  sync: SyncState
  connected: boolean
  /** The first complete picture has arrived (from the network or this browser's stored copy). */
  loaded: boolean
  /** Commands waiting in the outboxes of all tabs. */
  waiting: number
  /** False while the server's disk takes nothing. */
  writable: boolean
  members: number
  /** Notes that wait for their reveal. */
  held: number
  /** Why there will be no reconnection; null while there may be. */
  gone: Gone | null
}

/** A command that was refused: shown with its reason, and kept as a draft when it holds words. */
export interface RefusedCommand {
  cid: string
  command: CommandInput
  code: Extract<Result, { ok: false }>['code']
  params: { [name: string]: string | number }
}

export interface Peer {
  id: number
  presence: StampedPresence
}

export type SessionEvent = 'board' | 'status' | 'peers' | 'refused' | 'mine' | 'texts'

export interface BoardSession {
  readonly boardId: string
  /** Bearer token for HTTP calls about this board. */
  token(): string
  /** The board with this person's pending commands on it. The same object until something changes. */
  board(): Board
  me(): Actor
  status(): SessionStatus
  mine(): Mine
  /** Own notes and questions, anonymous ones included. */
  owns(id: string): boolean
  /** The server's clock, ms since 1970. */
  now(): number
  /** The last record of the board's log that this session has heard of; 0 before the first. */
  seq(): number
  /** Shows the command at once, keeps it in the outbox and sends it. Resolves with the server's answer. */
  send(command: CommandInput): Promise<Result>
  /** Several commands as one action: one undo takes them all back. */
  sendAll(commands: readonly CommandInput[]): Promise<Result[]>
  canUndo(): boolean
  canRedo(): boolean
  /** Takes back one's own last action, or the one that is named. */
  undo(target?: string): Promise<Result | null>
  /** One's own action that the server carried out another way, such as an import: undo takes it back like any other. */
  noteDone(target: string): void
  redo(): Promise<Result | null>
  /** Live typing in a shared text; `field` as in shared/model/liveText.ts. Close it when the editor goes. */
  openText(recordId: string, field: string): LiveText
  refused(): readonly RefusedCommand[]
  dismissRefused(cid: string): void
  peers(): readonly Peer[]
  /** Changes what others see of this person; what is left out stays as it was. */
  setPresence(presence: Presence): void
  /** While true others see no change of this person: anonymous words must not be told by their typing. */
  freezePresence(frozen: boolean): void
  on(event: SessionEvent, listener: () => void): () => void
  close(): Promise<void>
}

/** One shared text while it is being edited. */
export interface LiveText {
  text(): string
  /** The person's own change: the whole text as it is now. Sent by itself, batched. */
  type(text: string): void
  /** Where a caret that stood at `index` before the last remote change stands now. */
  moveCaret(index: number): number
  /** While true (input method composing) nothing remote is taken in. */
  setComposing(composing: boolean): void
  onRemote(listener: () => void): () => void
  /** Nothing typed is still on its way. */
  isSettled(): boolean
  close(): void
}

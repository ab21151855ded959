// The command palette: every action that can be done now, found by its name.
import { useState } from 'react'
import type { Action, ActionContext, ActionGroup } from '../actions/action'
import { SearchList } from '../actions/dialogs/SearchList'
import { useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'

interface Props {
  groups: readonly ActionGroup[]
  contextOf(): ActionContext
  run(action: Action, context: ActionContext): unknown
  onClose(): void
}

export function CommandPalette({ groups, contextOf, run, onClose }: Props) {
  const t = useTranslate()
  // As it was when it was opened: what happens behind it does not move the list under the hand.
  const [context] = useState(() => contextOf())
  const possible = groups.flatMap(({ labelKey, actions }) =>
    actions
      .filter((action) => !action.id.endsWith('palette') && action.isEnabled(context))
      .map((action) => ({ action, group: labelKey })),
  )
  const choices = possible.map(({ action, group }) => ({
    id: action.id,
    label: t(action.labelKey),
    detail: [t(group), action.shortcut].filter(Boolean).join(' · '),
  }))
  const pick = (id: string) => {
    onClose()
    const found = possible.find(({ action }) => action.id === id)
    // After the sheet has gone and given the keyboard back.
    if (found) requestAnimationFrame(() => run(found.action, contextOf()))
  }
  return (
    <Dialog title={t('board.palette')} open onClose={onClose}>
      <SearchList label={t('board.paletteHint')} choices={choices} onPick={pick} empty={null} />
    </Dialog>
  )
}

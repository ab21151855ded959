// The command palette: every action that can be done now, found by its name.
import { useState } from 'react'
import { SearchList } from '../actions/dialogs/SearchList'
import { useActionContext } from '../actions/useActions'
import { actionGroups } from '../canvas/canvasActions'
import { runOnCanvas } from '../canvas/runOnCanvas'
import { useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'

export function CommandPalette({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const contextOf = useActionContext()
  // As it was when it was opened: what happens behind it does not move the list under the hand.
  const [context] = useState(() => contextOf())
  const possible = actionGroups.flatMap(({ labelKey, actions }) =>
    actions
      .filter((action) => action.id !== 'palette' && action.isEnabled(context))
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
    if (found) requestAnimationFrame(() => runOnCanvas(found.action, contextOf()))
  }
  return (
    <Dialog title={t('board.palette')} open onClose={onClose}>
      <SearchList label={t('board.paletteHint')} choices={choices} onPick={pick} empty={null} />
    </Dialog>
  )
}

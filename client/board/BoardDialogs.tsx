// The board's own sheets: the command palette and the list of keys.
import type { MessageKey } from '../../shared/i18n/catalogue'
import { useActionContext } from '../actions/useActions'
import { useBoardDialog } from '../canvas/boardDialogStore'
import { actionGroups } from '../canvas/canvasActions'
import { runOnCanvas } from '../canvas/runOnCanvas'
import { CanvasShortcuts } from './CanvasShortcuts'
import { CommandPalette } from './CommandPalette'

const hands: readonly (readonly [keys: string, labelKey: MessageKey])[] = [
  ['Tab', 'board.keyWalk'],
  ['← ↑ ↓ →', 'board.keyArrows'],
  ['Space', 'board.keySpace'],
  ['Ctrl+滾輪', 'board.keyWheel'],
  ['Shift', 'board.keyShiftClick'],
  ['Alt', 'board.keyAltDrag'],
  ['Alt', 'board.keyAltCopy'],
  ['Ctrl', 'board.keyCtrlDrag'],
  ['Ctrl+V', 'board.keyPaste'],
]

export function BoardDialogs() {
  const { shown, close } = useBoardDialog()
  const contextOf = useActionContext()
  if (shown === 'palette')
    return <CommandPalette groups={actionGroups} contextOf={contextOf} run={runOnCanvas} onClose={close} />
  return shown === 'shortcuts' ? (
    <CanvasShortcuts groups={actionGroups} hands={hands} onClose={close} />
  ) : null
}

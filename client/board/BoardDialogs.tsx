// The board's own sheets: the command palette and the list of keys.
import { useBoardDialog } from '../canvas/boardDialogStore'
import { CanvasShortcuts } from './CanvasShortcuts'
import { CommandPalette } from './CommandPalette'

export function BoardDialogs() {
  const { shown, close } = useBoardDialog()
  if (shown === 'palette') return <CommandPalette onClose={close} />
  return shown === 'shortcuts' ? <CanvasShortcuts onClose={close} /> : null
}

// Copying and cutting by menu: asks the browser for its own copy, which useClipboard then fills.
import Copy from 'lucide-react/icons/copy'
import Scissors from 'lucide-react/icons/scissors'
import type { Action, ActionContext } from '../actions/action'
import { removeSelected } from '../actions/removeSelected'
import { clipOf } from './clip'

const hasSomething = ({ board, selection, session }: ActionContext) =>
  clipOf(board, selection, session) !== null

export const copyAction: Action = {
  id: 'copy',
  labelKey: 'board.copy',
  icon: Copy,
  shortcut: 'Ctrl+C',
  isEnabled: hasSomething,
  run: () => void document.execCommand('copy'),
}

export const cutAction: Action = {
  id: 'cut',
  labelKey: 'board.cut',
  icon: Scissors,
  shortcut: 'Ctrl+X',
  isEnabled: (context) => hasSomething(context) && removeSelected.isEnabled(context),
  run: () => void document.execCommand('cut'),
}

/** The browser's own keys, which reach the canvas as clipboard events. */
export const clipboardKeys: readonly string[] = ['Ctrl+C', 'Ctrl+X', 'Ctrl+V']

// Takes back one's own last action.
import Undo2 from 'lucide-react/icons/undo-2'
import type { Action } from './action'
import { tellResult } from './tellResult'

export const undoLast: Action = {
  id: 'undo',
  labelKey: 'common.undo',
  icon: Undo2,
  shortcut: 'Ctrl+Z',
  isEnabled: ({ session }) => session.canUndo(),
  async run({ session, translate }) {
    const result = await session.undo()
    if (result) tellResult([result], translate('outline.didUndo'), translate)
  },
}

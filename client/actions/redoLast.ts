// Does again what one has just taken back.
import Redo2 from 'lucide-react/icons/redo-2'
import type { Action } from './action'
import { tellResult } from './tellResult'

export const redoLast: Action = {
  id: 'redo',
  labelKey: 'common.redo',
  icon: Redo2,
  shortcut: 'Ctrl+Shift+Z',
  also: ['Ctrl+Y'],
  isEnabled: ({ session }) => session.canRedo(),
  async run({ session, translate }) {
    const result = await session.redo()
    if (result) tellResult([result], translate('outline.didRedo'), translate)
  },
}

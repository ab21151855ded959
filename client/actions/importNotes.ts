// Brings a file or pasted words onto the board.
import { mayEver } from '../../shared/permissions'
import type { Action } from './action'

export const importNotes: Action = {
  id: 'import',
  labelKey: 'board.import',
  isEnabled: ({ session }) => mayEver(session.me().role, 'records.import'),
  run: ({ open }) => open({ kind: 'import' }),
}

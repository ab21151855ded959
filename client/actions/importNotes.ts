// Brings a file or pasted words onto the board.
import Upload from 'lucide-react/icons/upload'
import { mayEver } from '../../shared/permissions'
import type { Action } from './action'

export const importNotes: Action = {
  id: 'import',
  labelKey: 'imports.action',
  icon: Upload,
  isEnabled: ({ session }) => mayEver(session.me().role, 'records.import'),
  run: ({ open }) => open({ kind: 'import' }),
}

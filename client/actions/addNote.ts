// Writes a new note: one's own, or for someone without a device.
import Plus from 'lucide-react/icons/plus'
import { mayEver } from '../../shared/permissions'
import type { Action } from './action'

export const addNote: Action = {
  id: 'addNote',
  labelKey: 'outline.addNote',
  icon: Plus,
  shortcut: 'N',
  isEnabled: ({ session }) => mayEver(session.me().role, 'note.add'),
  run: ({ open }) => open({ kind: 'addNote', category: null }),
}

// Moves notes into another cluster of their category.
import FolderInput from 'lucide-react/icons/folder-input'
import { isColumn } from '../../shared/model/category'
import type { Action } from './action'
import { may } from './may'
import { selectedNotes } from './selected'

export const moveToCluster: Action = {
  id: 'moveToCluster',
  labelKey: 'outline.moveToCluster',
  icon: FolderInput,
  isEnabled({ session, board, selection }) {
    const notes = selectedNotes(board, selection)
    const [first] = notes
    if (!first || notes.length !== selection.length || !isColumn(first.category)) return false
    return notes.every((note) => note.category === first.category) && may(session, 'cluster.gather')
  },
  run: ({ selection, open }) => open({ kind: 'pickCluster', noteIds: selection }),
}

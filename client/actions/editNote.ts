// Changes the words of one's own note. What others said stays theirs.
import Pencil from 'lucide-react/icons/pencil'
import type { Action } from './action'
import { may } from './may'
import { selectedNotes } from './selected'

export const editNote: Action = {
  id: 'editNote',
  labelKey: 'outline.edit',
  icon: Pencil,
  shortcut: 'Enter',
  isEnabled({ session, board, selection }) {
    const [note] = selectedNotes(board, selection)
    return (
      selection.length === 1 && note !== undefined && !note.sourced && may(session, 'note.edit', [note.id])
    )
  },
  run({ selection, open }) {
    const [noteId] = selection
    if (noteId !== undefined) open({ kind: 'editNote', noteId })
  },
}

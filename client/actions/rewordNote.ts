// Gives a note its neutral wording (轉譯); what was said stays as it is.
import MessageSquareQuote from 'lucide-react/icons/message-square-quote'
import type { Action } from './action'
import { may } from './may'
import { selectedNotes } from './selected'

export const rewordNote: Action = {
  id: 'rewordNote',
  labelKey: 'outline.reword',
  icon: MessageSquareQuote,
  shortcut: 'W',
  isEnabled({ session, board, selection }) {
    const [note] = selectedNotes(board, selection)
    return (
      selection.length === 1 && note !== undefined && !note.sourced && may(session, 'note.reword', [note.id])
    )
  },
  run({ selection, open }) {
    const [noteId] = selection
    if (noteId !== undefined) open({ kind: 'rewordNote', noteId })
  },
}

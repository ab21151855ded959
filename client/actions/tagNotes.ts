// Gives notes a theme. A theme is only a tag: it moves nothing.
import Tag from 'lucide-react/icons/tag'
import type { Action } from './action'
import { may } from './may'
import { selectedNotes } from './selected'

export const tagNotes: Action = {
  id: 'tagNotes',
  labelKey: 'outline.tag',
  icon: Tag,
  shortcut: 'T',
  isEnabled({ session, board, selection }) {
    const notes = selectedNotes(board, selection)
    return (
      notes.length > 0 &&
      may(
        session,
        'note.tag',
        notes.map((note) => note.id),
      )
    )
  },
  run({ board, selection, open }) {
    open({ kind: 'tagNotes', noteIds: selectedNotes(board, selection).map((note) => note.id) })
  },
}

// What the list of related notes shows: for each found note the one that is shown on the board, each stack once, never
// the note's own stack.
import { type Board, getLive } from '../../shared/model/board'
import type { StickyNote } from '../../shared/model/note'
import { topOf } from '../../shared/model/stack'
import type { RelatedText } from '../../shared/text/similar/RelatedIndex'

export interface RelatedNote {
  note: StickyNote
  words: readonly string[]
}

export function relatedNotes(board: Board, noteId: string, related: readonly RelatedText[]): RelatedNote[] {
  const own = getLive(board, 'note', noteId)
  if (!own) return []
  const shown = new Set([topOf(board, own).id])
  const notes: RelatedNote[] = []
  for (const { id, words } of related) {
    const found = getLive(board, 'note', id)
    const note = found && topOf(board, found)
    if (!note || shown.has(note.id)) continue
    shown.add(note.id)
    notes.push({ note, words })
  }
  return notes
}

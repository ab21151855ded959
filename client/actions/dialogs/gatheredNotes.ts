// The live notes of one cluster, oldest first.
import { type Board, live } from '../../../shared/model/board'
import { byAge, type StickyNote } from '../../../shared/model/note'

export function gatheredNotes(board: Board, clusterId: string): StickyNote[] {
  const notes: StickyNote[] = []
  for (const note of live(board, 'note'))
    if (note.clusterId === clusterId && note.mergedInto === null) notes.push(note)
  return notes.sort(byAge)
}

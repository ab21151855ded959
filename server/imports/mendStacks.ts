// Makes sure that an imported note which is merged lies behind a note that is shown, of its own category and cluster.
// Chains become one stack; a circle opens; what belongs to no stack lies by itself.
import { type Board, getLive } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import type { BoardRecord } from '../../shared/model/record'

/** `onDropped` is told of every note that lies by itself although the file said otherwise. */
export function mendStacks(
  records: readonly BoardRecord[],
  board: Board,
  onDropped: (id: Id) => void,
): BoardRecord[] {
  const notes = new Map<Id, StickyNote>()
  for (const record of records) if (record.kind === 'note') notes.set(record.id, record)
  const find = (id: Id) => notes.get(id) ?? (board.get(id) as StickyNote | undefined)
  for (const note of [...notes.values()]) {
    if (note.mergedInto === null || note.removedAt !== null) continue
    const top = lastOf(note, find)
    const isTop = top && top.removedAt === null && (notes.has(top.id) || getLive(board, 'note', top.id))
    if (isTop && top.category === note.category) {
      notes.set(note.id, { ...note, mergedInto: top.id, clusterId: top.clusterId })
    } else {
      notes.set(note.id, { ...note, mergedInto: null })
      onDropped(note.id)
    }
  }
  return records.map((record) => notes.get(record.id) ?? record)
}

/** The note at the end of the chain; nothing when it runs in a circle. */
function lastOf(note: StickyNote, find: (id: Id) => StickyNote | undefined): StickyNote | undefined {
  const seen = new Set<Id>()
  let last: StickyNote | undefined = note
  while (last && last.mergedInto !== null) {
    if (seen.has(last.id)) return undefined
    seen.add(last.id)
    last = find(last.mergedInto)
  }
  return last
}

// Sorts the notes of a board by where they lie: loose in a lane, inside a cluster, or hidden behind another note.
import { type Board, getLive, live } from '../model/board'
import type { StickyNote } from '../model/note'

export interface SortedNotes {
  loose: StickyNote[]
  /** By cluster. */
  gathered: Map<string, StickyNote[]>
  /** How many are merged into a note. */
  merged: Map<string, number>
  /** Whether things of this table are shown. */
  isShown(tableId: string | null): boolean
}

export function sortNotes(board: Board, tableId: string | null): SortedNotes {
  const isShown = (ofTable: string | null) => tableId === null || ofTable === tableId
  const loose: StickyNote[] = []
  const gathered = new Map<string, StickyNote[]>()
  const merged = new Map<string, number>()
  for (const note of live(board, 'note')) {
    if (note.mergedInto !== null && getLive(board, 'note', note.mergedInto)) {
      merged.set(note.mergedInto, (merged.get(note.mergedInto) ?? 0) + 1)
      continue
    }
    const cluster = note.clusterId === null ? undefined : getLive(board, 'cluster', note.clusterId)
    if (!cluster) {
      if (isShown(note.tableId)) loose.push(note)
    } else if (isShown(cluster.tableId)) {
      const inside = gathered.get(cluster.id)
      if (inside) inside.push(note)
      else gathered.set(cluster.id, [note])
    }
  }
  return { loose, gathered, merged, isShown }
}

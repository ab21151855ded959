// What differs between two moments of a board, without looking at every record: read from the journal of the board in
// memory and from the records laid over it.
import { type Board, BoardIndex, Overlay } from './board'
import type { Id } from './id'

/** A moment of a board. */
export interface BoardMoment {
  base: BoardIndex
  revision: number
  overlaid: readonly Id[]
}

/** Null for a board that keeps no journal. */
export function momentOf(board: Board): BoardMoment | null {
  if (board instanceof BoardIndex) return { base: board, revision: board.revision, overlaid: [] }
  if (!(board instanceof Overlay) || !(board.base instanceof BoardIndex)) return null
  return { base: board.base, revision: board.base.revision, overlaid: [...board.changed.keys()] }
}

/** Ids of all records that may differ; null when only a walk over the whole board can tell. */
export function changedBetween(before: BoardMoment | null, now: BoardMoment | null): Set<Id> | null {
  if (!before || !now || before.base !== now.base) return null
  const changed = now.base.changedSince(before.revision)
  return changed && new Set([...changed, ...before.overlaid, ...now.overlaid])
}

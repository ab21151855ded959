// The removed notes, clusters, rows and questions of a board, newest removal first.
import type { Board } from '../../../shared/model/board'
import type { RecordOf } from '../../../shared/model/record'

export type RemovedThing = RecordOf<'note'> | RecordOf<'cluster'> | RecordOf<'row'> | RecordOf<'question'>

export function removedThings(board: Board): RemovedThing[] {
  const removed: RemovedThing[] = []
  for (const kind of ['note', 'cluster', 'row', 'question'] as const) {
    for (const record of board.ofKind(kind)) if (record.removedAt !== null) removed.push(record)
  }
  return removed.sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0))
}

// Whether a board has room for what a file brings. A file that does not fit is refused whole, never cut.
import type { Board } from '../../shared/model/board'
import type { BoardRecord, Kind } from '../../shared/model/record'
import { references } from '../../shared/model/references'
import { type ImportContext, type ImportRefusal, refuseFile } from './ImportFormat'

const kinds = Object.keys(references) as Kind[]

export function checkRoom(
  records: readonly BoardRecord[],
  board: Board,
  { limits, language }: ImportContext,
): ImportRefusal | null {
  const notes = records.reduce((sum, record) => (record.kind === 'note' ? sum + 1 : sum), 0)
  const noteRoom = Math.max(0, (limits?.maxNotes ?? Number.POSITIVE_INFINITY) - board.size('note'))
  if (notes > noteRoom) return refuseFile('tooManyNotes', language, { count: notes, room: noteRoom })
  const held = countRecords(board)
  const room = Math.max(0, Math.min((limits?.maxRecords ?? Number.POSITIVE_INFINITY) - held, maxEntries))
  return records.length > room
    ? refuseFile('tooManyRecords', language, { count: records.length, room })
    : null
}

/** All of them, removed ones too. */
export function countRecords(board: Board): number {
  return kinds.reduce((sum, kind) => sum + board.size(kind), 0)
}

/** The most entries that one file may list: what `records.import` takes at once. */
export const maxEntries = 100_000

// The place after all others, for what is put at the end of its kind.
import { generateKeyBetween } from 'fractional-indexing'
import { type Board, byOrder, live } from '../model/board'
import type { RecordOf } from '../model/record'

type Ordered = 'row' | 'cluster' | 'table' | 'step'

/** The order that comes last among the live records of a kind (of one group, when `among` says so). */
export function orderAtEnd<K extends Ordered>(
  board: Board,
  kind: K,
  among: (record: RecordOf<K>) => boolean = () => true,
): string {
  let last: { order: string; id: string } | null = null
  for (const record of live(board, kind)) {
    const place = record as unknown as { order: string; id: string }
    if (among(record) && (!last || byOrder(last, place) < 0)) last = place
  }
  return generateKeyBetween(last?.order ?? null, null)
}

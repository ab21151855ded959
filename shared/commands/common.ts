// Checks that several commands share.
import { generateKeyBetween } from 'fractional-indexing'
import * as v from 'valibot'
import { type Board, byOrder, getLive, live } from '../model/board'
import { idSchema } from '../model/id'
import type { Kind, RecordOf } from '../model/record'
import { type Draft, type Refusal, refuse } from './define'

/** Ids that one command may name at once; larger actions are several commands of one group. */
export const maxIds = 500

export const idsSchema = v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(maxIds))

/** The live records of these ids, or why not. */
export function takeLive<K extends Kind>(
  board: Board,
  kind: K,
  ids: readonly string[],
): RecordOf<K>[] | Refusal {
  const records: RecordOf<K>[] = []
  for (const id of ids) {
    const record = getLive(board, kind, id)
    if (!record) return refuse(board.get(id)?.kind === kind ? 'removed' : 'missing')
    records.push(record)
  }
  return records
}

export function isRefusal(value: object): value is Refusal {
  return 'ok' in value && value.ok === false
}

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

/** Marks records as removed at `now`, or brings them back with null. */
export function setRemoved(
  draft: Draft,
  kind: Kind,
  ids: readonly string[],
  removedAt: number | null,
): Refusal | undefined {
  for (const id of ids) {
    const record = draft.get(id)
    if (record?.kind !== kind) return refuse('missing')
    if ((record.removedAt === null) !== (removedAt === null)) draft.put({ ...record, removedAt })
  }
  return undefined
}

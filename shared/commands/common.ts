// Checks that several commands share.
import * as v from 'valibot'
import { type Board, getLive } from '../model/board'
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

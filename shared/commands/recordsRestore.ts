// records.restore: makes the board's content what it was at a past moment, as a new state: nothing leaves the history,
// what was added since is removed (and can be restored), and one undo takes it all back. Only the server sends it.
import * as v from 'valibot'
import { getMeeting } from '../model/board'
import { sameValue } from '../model/change'
import { isHeld } from '../model/held'
import type { Meeting } from '../model/meeting'
import { type BoardRecord, type Kind, recordSchema } from '../model/record'
import { defineCommand, refuse } from './define'

/**
 * What goes back. Not the agenda and where it stands, not questions and votes, nor anything that was decided about
 * members or links: these are what people did, and it is done.
 */
export const restoredKinds = [
  'meeting',
  'note',
  'cluster',
  'row',
  'link',
  'mindNode',
  'response',
  'table',
  'utterance',
] as const satisfies readonly Kind[]

/** Of the meeting what it is about; how it is being run stays. */
const keptOfMeeting = [
  'locks',
  'moderateQuestions',
  'speaking',
  'finishedAt',
  'version',
  'language',
] as const satisfies readonly (keyof Meeting)[]

export const recordsRestore = defineCommand({
  type: 'records.restore',
  entries: { records: v.pipe(v.array(recordSchema), v.maxLength(100_000)) },
  decide({ records }, draft, { now }) {
    if (getMeeting(draft).locks.length > 0) return refuse('locked')
    const past = new Map(records.map((record) => [record.id, record]))
    for (const kind of restoredKinds) {
      for (const record of [...draft.ofKind(kind)]) {
        if (isHeld(record)) continue
        const next = restored(record, past.get(record.id), now)
        if (!sameValue(record, next)) draft.put(next)
      }
    }
    return undefined
  },
})

function restored(record: BoardRecord, then: BoardRecord | undefined, now: number): BoardRecord {
  if (!then || then.kind !== record.kind)
    return record.removedAt === null ? { ...record, removedAt: now } : record
  if (then.kind === 'meeting') return { ...then, ...pick(record as Meeting, keptOfMeeting) }
  if (then.kind === 'note' && record.kind === 'note') {
    if (then.originalText === record.originalText) return { ...then, versions: record.versions }
    // What was said in between was said.
    const between = { text: record.originalText, at: now }
    return { ...then, versions: [...record.versions, between] }
  }
  return then
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
}

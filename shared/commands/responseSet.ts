// response.set: the written answer (逐點回應) to a row or an entry, new or changed.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { sameValue } from '../model/change'
import { dateSchema, refSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { feasibilities, type PointResponse, responseDefaults } from '../model/response'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'

export const responseSet = defineCommand({
  type: 'response.set',
  entries: {
    id: idSchema,
    rowId: v.optional(refSchema, null),
    clusterId: v.optional(refSchema, null),
    feasibility: v.nullable(v.picklist(feasibilities)),
    owner: v.optional(textOf(textLimits.unit), ''),
    text: textOf(textLimits.remark),
    date: v.optional(dateSchema, ''),
    source: v.optional(textOf(textLimits.title), ''),
  },
  decide(command, draft, { now }) {
    const found = draft.get(command.id)
    if (found && found.kind !== 'response') return refuse('exists')
    const { rowId, clusterId } = command
    if (rowId === null && clusterId === null) return refuse('missing')
    if (rowId !== null && !getLive(draft, 'row', rowId)) return refuse('missing')
    if (clusterId !== null && !getLive(draft, 'cluster', clusterId)) return refuse('missing')
    const { id, feasibility, owner, text, date, source } = command
    const base = found ?? { ...responseDefaults, versions: [], createdAt: now }
    const words = { feasibility, owner, text, date, source }
    const versions = found ? versionsAfter(found, words, now) : []
    draft.put({ ...base, id, rowId, clusterId, ...words, versions, removedAt: null })
    return undefined
  },
})

type Words = Omit<PointResponse['versions'][number], 'at'>

/** What it said before is kept, unless that was nothing or is what it says still. */
function versionsAfter(found: PointResponse, words: Words, now: number): PointResponse['versions'] {
  const { feasibility, owner, text, date, source } = found
  const before = { feasibility, owner, text, date, source }
  // Answers of before 2026-11-21 have no such list yet.
  const versions = found.versions ?? []
  const saidNothing = feasibility === null && [owner, text, date, source].every((word) => word === '')
  return saidNothing || sameValue(before, words) ? versions : [...versions, { ...before, at: now }]
}

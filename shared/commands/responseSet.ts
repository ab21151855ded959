// response.set: the written answer (逐點回應) to a row or an entry, new or changed.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { dateSchema, refSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { feasibilities, responseDefaults } from '../model/response'
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
    const base = found ?? { ...responseDefaults, createdAt: now }
    draft.put({ ...base, id, rowId, clusterId, feasibility, owner, text, date, source, removedAt: null })
    return undefined
  },
})

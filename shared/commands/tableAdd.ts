// table.add: one more small table (小桌).
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { tableDefaults } from '../model/table'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'
import { orderAtEnd } from './orderAtEnd'

export const tableAdd = defineCommand({
  type: 'table.add',
  entries: {
    id: idSchema,
    name: textOf(textLimits.name),
    reporter: v.optional(textOf(textLimits.name), ''),
    reporterUnit: v.optional(textOf(textLimits.unit), ''),
    scribe: v.optional(textOf(textLimits.name), ''),
  },
  decide(command, draft, { now }) {
    if (draft.get(command.id)) return refuse('exists')
    const { id, name, reporter, reporterUnit, scribe } = command
    const order = orderAtEnd(draft, 'table')
    draft.put({ ...tableDefaults, id, createdAt: now, order, name, reporter, reporterUnit, scribe })
    return undefined
  },
})

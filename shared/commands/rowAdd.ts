// row.add: one more line of the worksheet.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { orderSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { tableOf } from '../model/memberState'
import { rowDefaults } from '../model/row'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'
import { orderAtEnd } from './orderAtEnd'

export const rowAdd = defineCommand({
  type: 'row.add',
  entries: {
    id: idSchema,
    title: v.optional(textOf(textLimits.title), ''),
    tableId: v.optional(v.nullable(idSchema), null),
    order: v.optional(orderSchema),
  },
  decide(command, draft, { actor, private: privateState, now }) {
    if (draft.get(command.id)) return refuse('exists')
    const tableId = command.tableId ?? tableOf(draft, privateState, actor)
    if (tableId !== null && !getLive(draft, 'table', tableId)) return refuse('missing')
    const order = command.order ?? orderAtEnd(draft, 'row')
    draft.put({
      ...rowDefaults,
      id: command.id,
      createdAt: now,
      title: command.title,
      tableId,
      order,
      sourceNoteIds: [],
    })
    return undefined
  },
})

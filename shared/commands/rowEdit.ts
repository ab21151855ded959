// row.edit: sets fields of a row. Its title and remark can also be typed live through text.edit.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { orderSchema, refSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { rowStates } from '../model/row'
import { textLimits, textOf } from '../model/text'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'

export const rowEdit = defineCommand({
  type: 'row.edit',
  entries: {
    id: idSchema,
    title: v.optional(textOf(textLimits.title)),
    remark: v.optional(textOf(textLimits.remark)),
    tableId: v.optional(refSchema),
    order: v.optional(orderSchema),
    state: v.optional(v.nullable(v.picklist(rowStates))),
    sourceNoteIds: v.optional(v.pipe(v.array(idSchema), v.maxLength(500))),
  },
  decide(command, draft) {
    const rows = takeLive(draft, 'row', [command.id])
    if (isRefusal(rows)) return rows
    const row = rows[0]!
    if (command.tableId && !getLive(draft, 'table', command.tableId)) return refuse('missing')
    if (command.sourceNoteIds?.some((id) => draft.get(id)?.kind !== 'note')) return refuse('missing')
    draft.put({
      ...row,
      title: command.title ?? row.title,
      remark: command.remark ?? row.remark,
      tableId: command.tableId === undefined ? row.tableId : command.tableId,
      order: command.order ?? row.order,
      state: command.state === undefined ? row.state : command.state,
      sourceNoteIds: command.sourceNoteIds ?? row.sourceNoteIds,
    })
    return undefined
  },
})

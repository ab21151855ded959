// member.seat: puts people at a table, or at none.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { defineCommand, refuse } from './define'
import { memberIdSchema } from './memberId'

export const memberSeat = defineCommand({
  type: 'member.seat',
  entries: {
    memberIds: v.pipe(v.array(memberIdSchema), v.minLength(1), v.maxLength(500)),
    tableId: v.nullable(idSchema),
  },
  decide({ memberIds, tableId }, draft) {
    if (tableId !== null && !getLive(draft, 'table', tableId)) return refuse('missing')
    for (const memberId of memberIds) {
      draft.privateChanges.push({ op: 'member', memberId, patch: { tableId } })
    }
    return undefined
  },
})

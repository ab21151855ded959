// note.reveal: what was written in private goes to everybody: all of it, one table's, one category's, or a few.
import * as v from 'valibot'
import { categorySchema } from '../model/category'
import { idSchema } from '../model/id'
import { tableOf } from '../model/memberState'
import { leadRoles } from '../model/role'
import { defineCommand, refuse } from './define'
import { releaseHeld, shuffled } from './releaseHeld'

export const noteReveal = defineCommand({
  type: 'note.reveal',
  entries: {
    /** Only this table's; null those of no table. */
    tableId: v.optional(v.nullable(idSchema)),
    category: v.optional(v.nullable(categorySchema)),
    /** At most so many. */
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  },
  final: true,
  decide(command, draft, { private: privateState, actor, now }) {
    const isLead = leadRoles.includes(actor.role)
    if (!isLead && (!command.tableId || command.tableId !== tableOf(draft, privateState, actor)))
      return refuse('forbidden')
    const chosen = [...privateState.held.values()].filter(
      ({ record, until }) =>
        until === 'reveal' &&
        record.kind === 'note' &&
        record.removedAt === null &&
        (command.tableId === undefined || record.tableId === command.tableId) &&
        (command.category === undefined || record.category === command.category),
    )
    releaseHeld(draft, shuffled(chosen).slice(0, command.count ?? 1000), now)
    return undefined
  },
})

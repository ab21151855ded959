// member.remove: someone has to go, and their sockets close at once; `removed: false` lets them back in.
import * as v from 'valibot'
import { defineCommand, refuse } from './define'
import { memberIdSchema } from './memberId'

export const memberRemove = defineCommand({
  type: 'member.remove',
  entries: { memberId: memberIdSchema, removed: v.optional(v.boolean(), true) },
  decide({ memberId, removed }, draft, { actor }) {
    if (memberId === actor.memberId) return refuse('forbidden')
    draft.privateChanges.push({ op: 'member', memberId, patch: { removed } })
    return undefined
  },
})

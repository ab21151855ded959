// member.role: another role than that of the link someone came by; null gives that one back.
import * as v from 'valibot'
import { roleSchema } from '../model/role'
import { defineCommand, refuse } from './define'
import { memberIdSchema } from './memberId'

export const memberRole = defineCommand({
  type: 'member.role',
  entries: { memberId: memberIdSchema, role: v.nullable(roleSchema) },
  decide({ memberId, role }, draft, { actor }) {
    // Nobody shuts themselves out.
    if (memberId === actor.memberId) return refuse('forbidden')
    draft.privateChanges.push({ op: 'member', memberId, patch: { role } })
    return undefined
  },
})

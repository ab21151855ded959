// member.erase: takes a person's name and agency away for good, wherever the server keeps them. What they said stays.
import { defineCommand } from './define'
import { memberIdSchema } from './memberId'

export const memberErase = defineCommand({
  type: 'member.erase',
  entries: { memberId: memberIdSchema },
  final: true,
  decide(_command, draft, { actor, now }) {
    draft.privateChanges.push({ op: 'erased', at: now, memberId: actor.memberId, what: 'name', count: 1 })
    return undefined
  },
})

// member.agree: someone has read the notice and agrees. When they did is on record.
import { defineCommand } from './define'

export const memberAgree = defineCommand({
  type: 'member.agree',
  entries: {},
  decide(_command, draft, { actor: { memberId }, private: privateState, now }) {
    if (privateState.members.get(memberId)?.agreedAt) return undefined
    draft.privateChanges.push({ op: 'member', memberId, patch: { agreedAt: now } })
    return undefined
  },
})

// question.support: one member's upvote, given or taken back. Who gave it stays private.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { defineCommand, refuse } from './define'

export const questionSupport = defineCommand({
  type: 'question.support',
  entries: { id: idSchema, on: v.boolean() },
  final: true,
  decide({ id, on }, draft, { actor, private: privateState }) {
    const question = getLive(draft, 'question', id)
    if (!question) return refuse(draft.get(id) ? 'removed' : 'missing')
    const had = privateState.supports.get(id)?.has(actor.memberId) ?? false
    if (had === on) return undefined
    draft.put({ ...question, supportCount: Math.max(0, question.supportCount + (on ? 1 : -1)) })
    draft.privateChanges.push({ op: 'support', questionId: id, memberId: actor.memberId, on })
    return undefined
  },
})

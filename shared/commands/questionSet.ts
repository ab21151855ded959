// question.set: lets a question through, marks it answered, puts it away.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const questionSet = defineCommand({
  type: 'question.set',
  entries: { id: idSchema, state: v.picklist(['open', 'answered', 'archived']) },
  touchesHeld: true,
  decide({ id, state }, draft, { now }) {
    const questions = takeLive(draft, 'question', [id])
    if (isRefusal(questions)) return questions
    const question = questions[0]!
    const isReleased = question.state === 'waiting'
    const createdAt = isReleased && !question.author ? now : question.createdAt
    const projected = state === 'open' && question.projected
    draft.put({ ...question, state, projected, createdAt })
    return undefined
  },
})

// question.ask: one more question for the inbox. With moderation on, staff see it first.
import * as v from 'valibot'
import { getMeeting } from '../model/board'
import { idSchema } from '../model/id'
import { type Question, questionDefaults } from '../model/question'
import { textLimits, textSaid } from '../model/text'
import { defineCommand, refuse } from './define'

export const questionAsk = defineCommand({
  type: 'question.ask',
  entries: {
    id: idSchema,
    text: textSaid(textLimits.question),
    anonymous: v.optional(v.boolean(), false),
  },
  decide(command, draft, { actor, now }) {
    if (draft.get(command.id)) return refuse('exists')
    const { memberId, name, unit } = actor
    const question: Question = {
      ...questionDefaults,
      id: command.id,
      createdAt: now,
      text: command.text,
      author: command.anonymous ? null : { memberId, name, unit },
    }
    if (command.anonymous) draft.privateChanges.push({ op: 'own', noteId: command.id, memberId })
    const isModerated = getMeeting(draft).moderateQuestions
    if (isModerated || command.anonymous)
      draft.hold({ ...question, state: 'waiting' }, isModerated ? 'reveal' : 'batch')
    else draft.put(question)
    return undefined
  },
})

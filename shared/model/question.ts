// question: one entry of the inbox that everyone can fill and upvote.
import * as v from 'valibot'
import { baseFields, personSchema, refSchema } from './fields'
import { textLimits, textSaid } from './text'

export const questionSchema = v.object({
  ...baseFields,
  kind: v.literal('question'),
  text: textSaid(textLimits.question),
  author: v.nullable(personSchema),
  state: v.picklist(['waiting', 'open', 'answered', 'archived']),
  supportCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  noteId: refSchema,
  projected: v.boolean(),
})

export type Question = v.InferOutput<typeof questionSchema>

export const questionDefaults = {
  kind: 'question',
  author: null,
  state: 'open',
  supportCount: 0,
  noteId: null,
  projected: false,
  externalId: '',
  removedAt: null,
} as const

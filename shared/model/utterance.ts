// utterance: one speech of the transcript, or a stage direction in it.
import * as v from 'valibot'
import { baseFields, orderSchema } from './fields'
import { textLimits } from './text'

/** Longest speech, in UTF-16 units; a longer one is several. */
export const maxSpeech = 50_000

export const utteranceSchema = v.object({
  ...baseFields,
  kind: v.literal('utterance'),
  order: orderSchema,
  speaker: v.pipe(v.string(), v.maxLength(textLimits.name)),
  unit: v.pipe(v.string(), v.maxLength(textLimits.unit)),
  text: v.pipe(v.string(), v.maxLength(maxSpeech)),
  direction: v.boolean(),
})
export type Utterance = v.InferOutput<typeof utteranceSchema>

export const utteranceDefaults = {
  kind: 'utterance',
  speaker: '',
  unit: '',
  direction: false,
  externalId: '',
  removedAt: null,
} as const

// utterance.append: what the transcript lacks at its end. It says which end it has seen, so that two recorders who paste
// at once never add one speech twice: the later one is refused and compared anew.
import { generateNKeysBetween } from 'fractional-indexing'
import * as v from 'valibot'
import { byOrder, live } from '../model/board'
import { idSchema } from '../model/id'
import { textLimits, textOf, textSaid } from '../model/text'
import { maxSpeech, type Utterance, utteranceDefaults } from '../model/utterance'
import { defineCommand, refuse } from './define'

export const utteranceAppend = defineCommand({
  type: 'utterance.append',
  entries: {
    /** The last speech as the sender has seen it; null when there was none. */
    after: v.nullable(v.object({ id: idSchema, length: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
    /** The words of that last speech as they are now, when it has grown. */
    grown: v.optional(v.nullable(textSaid(maxSpeech)), null),
    utterances: v.pipe(
      v.array(
        v.object({
          id: idSchema,
          speaker: v.optional(textOf(textLimits.name), ''),
          unit: v.optional(textOf(textLimits.unit), ''),
          text: textSaid(maxSpeech),
          direction: v.optional(v.boolean(), false),
        }),
      ),
      v.maxLength(100_000),
    ),
  },
  decide({ after, grown, utterances }, draft, { now }) {
    let last: Utterance | null = null
    for (const utterance of live(draft, 'utterance')) {
      if (!last || byOrder(last, utterance) < 0) last = utterance
    }
    if (last?.id !== after?.id || (last && last.text.length !== after?.length))
      return refuse('transcript_moved')
    if (last && grown !== null) draft.put({ ...last, text: grown })
    const orders = generateNKeysBetween(last?.order ?? null, null, utterances.length)
    for (const [index, utterance] of utterances.entries()) {
      if (draft.get(utterance.id)) return refuse('exists')
      draft.put({ ...utteranceDefaults, ...utterance, createdAt: now, order: orders[index]! })
    }
    return undefined
  },
})

// What a speaker says to the neutral wording of their words: it is right, or it should read so. Notes and nodes have it.
import * as v from 'valibot'
import { timeSchema } from './fields'
import { textLimits, textOf } from './text'

/** How many answers a record keeps; the oldest go first. */
export const maxWordingReplies = 20

export const wordingReplySchema = v.object({
  /** The neutral wording that this answers, as it was then. */
  wording: textOf(textLimits.note),
  /** How it should read; null says that it is right as it is. */
  correction: v.nullable(textOf(textLimits.note)),
  at: timeSchema,
})
export type WordingReply = v.InferOutput<typeof wordingReplySchema>

/** Oldest first; the last one counts. */
export const wordingRepliesSchema = v.pipe(v.array(wordingReplySchema), v.maxLength(maxWordingReplies))

interface Worded {
  neutralText: string
  wordingReplies: readonly WordingReply[]
}

/** The speaker's answer to the wording as it is now; undefined when they have not answered this one. */
export function currentReply(record: Worded): WordingReply | undefined {
  const last = record.wordingReplies.at(-1)
  return last && last.wording === record.neutralText ? last : undefined
}

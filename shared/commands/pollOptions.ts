// The options of a poll: texts, or the ids of notes and clusters with their words at that moment.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'

export const pollOptionsSchema = v.pipe(
  v.array(v.object({ id: idSchema, text: textOf(textLimits.question) })),
  v.maxLength(500),
)

/** At least two, all different. */
export function isSound(options: readonly { id: string }[]): boolean {
  return options.length >= 2 && new Set(options.map(({ id }) => id)).size === options.length
}

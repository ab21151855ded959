// 66 mine: what only this member may see.
import * as v from 'valibot'

export const mineSchema = v.object({
  /** Own anonymous notes: the document does not say whose they are. */
  ownedNoteIds: v.array(v.string()),
  /** Set when this message adds to what was said before; else it says all. */
  more: v.optional(v.boolean(), false),
})
export type Mine = v.InferOutput<typeof mineSchema>

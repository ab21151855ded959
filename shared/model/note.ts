// note (StickyNote): one voice. Merging, gathering and rewording never change what was said.
import * as v from 'valibot'
import { categorySchema } from './category'
import { baseFields, personSchema, posSchema, refSchema, timeSchema } from './fields'
import { textLimits, textOf, textSaid } from './text'
import { type WordingReply, wordingRepliesSchema } from './wording'

export const noteSchema = v.object({
  ...baseFields,
  kind: v.literal('note'),
  category: v.nullable(categorySchema),
  /** What was said, set whole by its author, or by staff for `proxyFor`. */
  originalText: textSaid(textLimits.note),
  /** Every earlier wording of `originalText`, oldest first. */
  versions: v.array(v.object({ text: v.string(), at: timeSchema })),
  /** Staff's neutral wording (轉譯), projected instead of the original; may be empty. */
  neutralText: textOf(textLimits.note),
  /** What its speaker says to `neutralText`. */
  wordingReplies: wordingRepliesSchema,
  /** Null when anonymous: then only the server knows whose it is. */
  author: v.nullable(personSchema),
  /** Who said it, when staff or a file entered it for them. */
  proxyFor: v.nullable(personSchema),
  theme: textOf(textLimits.tag),
  /** Verbatim words of a transcript. */
  evidence: textOf(textLimits.note),
  utteranceId: refSchema,
  questionId: refSchema,
  /** The step in which it was written. */
  stepId: refSchema,
  pos: posSchema,
  clusterId: refSchema,
  mergedInto: refSchema,
  tableId: refSchema,
  held: v.boolean(),
  /** A sourced quotation: not edited, only answered. */
  sourced: v.boolean(),
})
export type StickyNote = v.InferOutput<typeof noteSchema>

export const noteDefaults = {
  kind: 'note',
  category: null,
  versions: [],
  neutralText: '',
  wordingReplies: [] as WordingReply[],
  author: null,
  proxyFor: null,
  theme: '',
  evidence: '',
  utteranceId: null,
  questionId: null,
  stepId: null,
  pos: [0, 0],
  clusterId: null,
  mergedInto: null,
  tableId: null,
  held: false,
  sourced: false,
  externalId: '',
  removedAt: null,
} as const

/** What the board shows of a note: the neutral wording where there is one. */
export function shownText(note: StickyNote): string {
  return note.neutralText || note.originalText
}

/** Who said it: the person it was entered for, else its author, else nobody (anonymous). */
export function speakerOf(note: StickyNote): { name: string; unit: string } | null {
  return note.proxyFor ?? note.author
}

/** Oldest first. Notes of one import have one age and follow the file's own ids. */
export function byAge(a: StickyNote, b: StickyNote): number {
  if (a.createdAt !== b.createdAt) return a.createdAt - b.createdAt
  if (a.externalId !== b.externalId) return a.externalId < b.externalId ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

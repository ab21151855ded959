// mindNode (MindMapNode): one node of the live mind map; it keeps what was said and its neutral wording.
import * as v from 'valibot'
import { categorySchema } from './category'
import { baseFields, orderSchema, personSchema, posSchema, refSchema, timeSchema } from './fields'
import { textLimits, textOf } from './text'
import { type WordingReply, wordingRepliesSchema } from './wording'

export const sides = ['right', 'left'] as const
export const sideSchema = v.picklist(sides)
export type Side = v.InferOutput<typeof sideSchema>

export const mindNodeSchema = v.object({
  ...baseFields,
  kind: v.literal('mindNode'),
  /** Null hangs it on the core question. A node is hidden while one above it is removed. */
  parentId: refSchema,
  order: orderSchema,
  /** Which side of the core question, where its parent is that; meaningless further out. */
  side: sideSchema,
  originalText: textOf(textLimits.note),
  versions: v.array(v.object({ text: v.string(), at: timeSchema })),
  neutralText: textOf(textLimits.note),
  /** What its speaker says to `neutralText`. */
  wordingReplies: wordingRepliesSchema,
  category: v.nullable(categorySchema),
  stage: textOf(textLimits.tag),
  speaker: v.nullable(personSchema),
  /** The one object this node shows, when it is not the node's own text. */
  noteId: refSchema,
  questionId: refSchema,
  utteranceId: refSchema,
  sourced: v.boolean(),
  folded: v.boolean(),
  /** Set by hand, from where the layout would put it. */
  offset: v.nullable(posSchema),
})
export type MindMapNode = v.InferOutput<typeof mindNodeSchema>

export const mindNodeDefaults = {
  kind: 'mindNode',
  parentId: null,
  side: 'right',
  originalText: '',
  versions: [],
  neutralText: '',
  wordingReplies: [] as WordingReply[],
  category: null,
  stage: '',
  speaker: null,
  noteId: null,
  questionId: null,
  utteranceId: null,
  sourced: false,
  folded: false,
  offset: null,
  externalId: '',
  removedAt: null,
} as const

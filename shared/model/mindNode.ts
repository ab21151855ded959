// mindNode (MindMapNode): one node of the live mind map; it keeps what was said and its neutral wording.
import * as v from 'valibot'
import { categorySchema } from './category'
import { baseFields, orderSchema, personSchema, posSchema, refSchema, timeSchema } from './fields'
import { textLimits, textOf } from './text'

export const mindNodeSchema = v.object({
  ...baseFields,
  kind: v.literal('mindNode'),
  parentId: refSchema,
  order: orderSchema,
  originalText: textOf(textLimits.note),
  versions: v.array(v.object({ text: v.string(), at: timeSchema })),
  neutralText: textOf(textLimits.note),
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

export const mindNodeDefaults = {
  kind: 'mindNode',
  parentId: null,
  originalText: '',
  versions: [],
  neutralText: '',
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

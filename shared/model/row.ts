// row: one line of the worksheet; its cells are the clusters assigned to it.
import * as v from 'valibot'
import { baseFields, orderSchema, refSchema } from './fields'
import { idSchema } from './id'
import { textLimits, textOf } from './text'

export const rowStates = ['agreed', 'divergent', 'study'] as const

export const rowSchema = v.object({
  ...baseFields,
  kind: v.literal('row'),
  title: textOf(textLimits.title),
  tableId: refSchema,
  order: orderSchema,
  /** 共識, 併陳 or 需研議; null while nobody has said. */
  state: v.nullable(v.picklist(rowStates)),
  remark: textOf(textLimits.remark),
  /** The meeting that it was taken over from, title and date; empty for a row of this board's own. */
  source: textOf(textLimits.title),
  /** The notes that the whole row came from. */
  sourceNoteIds: v.pipe(v.array(idSchema), v.maxLength(5000)),
  /** Rows of other tables that say the same, and those that it shares nothing with, as heard at the report back. */
  sameAsRowIds: v.pipe(v.array(idSchema), v.maxLength(100)),
  apartFromRowIds: v.pipe(v.array(idSchema), v.maxLength(100)),
})
export type Row = v.InferOutput<typeof rowSchema>

export const rowDefaults = {
  kind: 'row',
  title: '',
  tableId: null,
  state: null,
  remark: '',
  source: '',
  sourceNoteIds: [],
  sameAsRowIds: [] as string[],
  apartFromRowIds: [] as string[],
  externalId: '',
  removedAt: null,
} as const

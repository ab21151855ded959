// table: one small table (小桌) of 5–8 people and who reports for it.
import * as v from 'valibot'
import { baseFields, orderSchema } from './fields'
import { textLimits, textOf } from './text'

export const tableSchema = v.object({
  ...baseFields,
  kind: v.literal('table'),
  name: textOf(textLimits.name),
  order: orderSchema,
  reporter: textOf(textLimits.name),
  reporterUnit: textOf(textLimits.unit),
  scribe: textOf(textLimits.name),
})
export type Table = v.InferOutput<typeof tableSchema>

export const tableDefaults = {
  kind: 'table',
  name: '',
  reporter: '',
  reporterUnit: '',
  scribe: '',
  externalId: '',
  removedAt: null,
} as const

// response (PointResponse, 逐點回應): the written answer to a row or to one entry of it.
import * as v from 'valibot'
import { baseFields, dateSchema, refSchema, timeSchema } from './fields'
import { textLimits, textOf } from './text'

export const feasibilities = ['immediate', 'difficult', 'study', 'adapted'] as const
export type Feasibility = (typeof feasibilities)[number]

/** What an answer says. */
const words = {
  /** 馬上可行, 不易達成, 需研議 or 修正後採行; null while it is not answered. */
  feasibility: v.nullable(v.picklist(feasibilities)),
  owner: textOf(textLimits.unit),
  text: textOf(textLimits.remark),
  date: dateSchema,
  source: textOf(textLimits.title),
}

export const responseSchema = v.object({
  ...baseFields,
  kind: v.literal('response'),
  rowId: refSchema,
  clusterId: refSchema,
  ...words,
  /** What it said before, oldest first, and when it was changed. */
  versions: v.array(v.object({ ...words, at: timeSchema })),
  evidence: textOf(textLimits.note),
})
export type PointResponse = v.InferOutput<typeof responseSchema>

export const responseDefaults = {
  kind: 'response',
  rowId: null,
  clusterId: null,
  feasibility: null,
  owner: '',
  text: '',
  date: '',
  source: '',
  versions: [] as PointResponse['versions'],
  evidence: '',
  externalId: '',
  removedAt: null,
} as const

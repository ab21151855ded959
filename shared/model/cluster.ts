// cluster: the wording that people agree on, made of none, one or many notes of one category; a worksheet entry.
import * as v from 'valibot'
import { columnSchema } from './category'
import { baseFields, orderSchema, posSchema, refSchema } from './fields'
import { type StickyNote, shownText } from './note'
import { textLimits, textOf } from './text'

export const clusterSchema = v.object({
  ...baseFields,
  kind: v.literal('cluster'),
  /** May stay empty until it is named: titles come last (KJ). */
  title: textOf(textLimits.note),
  category: columnSchema,
  rowId: refSchema,
  order: orderSchema,
  pos: posSchema,
  tableId: refSchema,
  collapsed: v.boolean(),
  /** Who reported this wording, and the transcript's words, where an imported worksheet says so. */
  speaker: textOf(textLimits.name),
  evidence: textOf(textLimits.note),
  /** A view that only a minority holds, kept beside the others (併陳). */
  minority: v.boolean(),
  /** A unit that was deliberately left out (「故意略過」). */
  declined: v.boolean(),
})
export type Cluster = v.InferOutput<typeof clusterSchema>

export const clusterDefaults = {
  kind: 'cluster',
  title: '',
  rowId: null,
  pos: [0, 0],
  tableId: null,
  collapsed: false,
  speaker: '',
  evidence: '',
  minority: false,
  declined: false,
  externalId: '',
  removedAt: null,
} as const

/** The wording of a cluster: its title, else the words of its notes. */
export function wordingOf(cluster: Cluster, notes: readonly StickyNote[]): string {
  return cluster.title || notes.map(shownText).join('；')
}

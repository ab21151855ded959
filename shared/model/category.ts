// What a note is about. Category is data; colour and mark are only its legend.
import * as v from 'valibot'

/** The worksheet's columns, in reading order. */
export const columns = ['problem', 'solution', 'risk', 'mitigation', 'unit', 'vision'] as const
export type Column = (typeof columns)[number]

/** Columns first, then what only the board and the mind map use. */
export const categories = [...columns, 'aspect', 'answer', 'fact', 'remark', 'clarify'] as const
export type Category = (typeof categories)[number]

export const columnSchema = v.picklist(columns)
export const categorySchema = v.picklist(categories)

export function isColumn(category: Category | null): category is Column {
  return (columns as readonly string[]).includes(category ?? '')
}

/** For each column, the columns that its clusters may be linked to (DESIGN.md, "Records"). */
export const linkTargets: Readonly<Record<Column, readonly Column[]>> = {
  problem: [],
  solution: ['problem'],
  risk: ['problem', 'solution'],
  mitigation: ['risk', 'solution'],
  unit: ['solution', 'mitigation'],
  vision: ['problem', 'solution'],
}

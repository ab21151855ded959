// What a caller chose for an import, from the query of its address; a wrong value is named, never guessed at.
import { type ColumnRole, columnRoles, maxColumns } from '../../shared/imports/columnRoles'
import type { LayoutChoice } from './guessLayout'

export interface ImportQuery {
  format?: unknown
  preview?: unknown
  columns?: unknown
  header?: unknown
  sheet?: unknown
}

export interface ImportChoice extends LayoutChoice {
  preview: boolean
  sheet?: number | undefined
}

/** Or the name of the option whose value is wrong, and what it may be. */
export function readChoice(query: ImportQuery): ImportChoice | { wrong: string; known: string } {
  const { preview, columns, header, sheet } = query
  for (const [name, value] of Object.entries({ preview, header })) {
    if (value !== undefined && value !== '0' && value !== '1') return { wrong: name, known: '0 1' }
  }
  if (sheet !== undefined && !/^\d{1,3}$/.test(String(sheet))) return { wrong: 'sheet', known: '0 1 2 …' }
  const roles = columns === undefined ? undefined : readRoles(String(columns))
  if (roles === null) return { wrong: 'columns', known: columnRoles.join(' ') }
  return {
    preview: preview === '1',
    hasHeader: header === undefined ? undefined : header === '1',
    sheet: sheet === undefined ? undefined : Number(sheet),
    roles,
  }
}

function readRoles(text: string): ColumnRole[] | null {
  const names = text.split(',')
  if (names.length > maxColumns) return null
  const roles = names.map((name) => columnRoles.find((role) => role === name))
  return roles.every((role) => role !== undefined) ? roles : null
}

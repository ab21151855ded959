// Guesses what the columns of a table mean: by its header where it has one, else by what stands in them. A person sees
// the guess and can change it.
import type { ColumnRole } from '../../shared/imports/columnRoles'
import { readHeader } from './columnNames'
import type { Table, TableRow } from './Table'

export interface Layout {
  hasHeader: boolean
  /** A role for each column. Several may hold texts: then each text is a note. */
  roles: readonly ColumnRole[]
}

/** What a person chose, of which either may be left open. */
export interface LayoutChoice {
  hasHeader?: boolean | undefined
  roles?: readonly ColumnRole[] | undefined
}

/** `texts` are tables of texts without a header, as whiteboards export them: every cell may be a note. */
export type TableStyle = 'list' | 'texts'

/** Rows that are looked at. */
const sampleRows = 200
const tagLength = 20

export function guessLayout(table: Table, style: TableStyle, choice: LayoutChoice = {}): Layout {
  const first = table.rows[0]?.cells ?? []
  const header = style === 'texts' && choice.hasHeader === undefined ? null : readHeader(first)
  const hasHeader = choice.hasHeader ?? header !== null
  const width = table.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const body = table.rows.slice(hasHeader ? 1 : 0, sampleRows)
  const named = hasHeader ? (header ?? []) : []
  const guessed = style === 'texts' ? rolesOfTexts(body, width) : rolesOfList(body, width, named)
  return { hasHeader, roles: guessed.map((role, index) => choice.roles?.[index] ?? role) }
}

function rolesOfList(
  body: readonly TableRow[],
  width: number,
  named: readonly (ColumnRole | null)[],
): ColumnRole[] {
  const roles = Array.from({ length: width }, (_, index) => named[index] ?? null)
  if (!roles.includes('text')) {
    const longest = longestColumn(body, roles)
    if (longest !== null) roles[longest] = 'text'
  }
  return keepFirst(roles.map((role) => role ?? 'ignore'))
}

/** The column without a role whose texts are longest; null when every column has one. */
function longestColumn(body: readonly TableRow[], roles: readonly (ColumnRole | null)[]): number | null {
  let longest: number | null = null
  let most = -1
  for (const [index, role] of roles.entries()) {
    if (role !== null) continue
    const characters = body.reduce((sum, { cells }) => sum + lengthOf(cells[index]), 0)
    if (characters > most) {
      longest = index
      most = characters
    }
  }
  return longest
}

/** What is only a number tells nothing. */
function lengthOf(cell = ''): number {
  return /^[\d\s.,:/-]*$/.test(cell) ? 0 : cell.length
}

/** A second column of one name is left out, but no second text. */
function keepFirst(roles: readonly ColumnRole[]): ColumnRole[] {
  return roles.map((role, index) => (role !== 'text' && roles.indexOf(role) < index ? 'ignore' : role))
}

/** The first column is texts; later ones too, unless their values are short and come again and again, as tags do. */
function rolesOfTexts(body: readonly TableRow[], width: number): ColumnRole[] {
  return Array.from({ length: width }, (_, index): ColumnRole => {
    const values = body.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
    const isTag =
      values.every((value) => value.length <= tagLength) && new Set(values).size <= values.length / 2
    return index > 0 && isTag ? 'theme' : 'text'
  })
}

// A table as a file holds it, before anybody knows what its columns mean.
import type { PreviewTable } from '../../shared/imports/columnRoles'

export type Encoding = NonNullable<PreviewTable['encoding']>

export interface TableRow {
  /** Line of the file or row of the sheet, from 1. */
  line: number
  cells: readonly string[]
}

export interface Table {
  /** Only rows that say anything. */
  rows: TableRow[]
  /** Null for a spreadsheet file. */
  encoding: Encoding | null
  /** Names of a workbook's sheets; empty for a file that is one table. */
  sheets: readonly string[]
  /** The one that was read, from 0. */
  sheet: number
}

export function saysAnything(cells: readonly string[]): boolean {
  return cells.some((cell) => /\S/.test(cell))
}

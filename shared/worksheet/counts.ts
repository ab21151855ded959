// Counts that screens and exports show: of the worksheet, and of the notes on the board.
import { type Board, getLive, live } from '../model/board'
import type { Category, Column } from '../model/category'
import { byColumn } from './byColumn'
import type { Worksheet } from './types'

export interface WorksheetCounts {
  rows: number
  /** Entries in rows and entries without one. */
  entries: number
  unassigned: number
  perColumn: Record<Column, number>
  links: number
  emptyCells: number
  answeredRows: number
}

export function countWorksheet(worksheet: Worksheet): WorksheetCounts {
  const perColumn = byColumn(() => 0)
  let links = 0
  for (const entry of worksheet.entries.values()) {
    perColumn[entry.column]++
    links += entry.for.length
  }
  return {
    rows: worksheet.rows.length,
    entries: worksheet.entries.size,
    unassigned: worksheet.unassigned.length,
    perColumn,
    links,
    emptyCells: worksheet.rows.reduce((sum, row) => sum + row.emptyCells.length, 0),
    answeredRows: worksheet.rows.filter((row) => row.responses.length > 0).length,
  }
}

export interface NoteCounts {
  notes: number
  /** Gathered in a cluster; the others lie loose. */
  gathered: number
  perCategory: ReadonlyMap<Category | null, number>
}

export function countNotes(board: Board): NoteCounts {
  const perCategory = new Map<Category | null, number>()
  let notes = 0
  let gathered = 0
  for (const note of live(board, 'note')) {
    notes++
    perCategory.set(note.category, (perCategory.get(note.category) ?? 0) + 1)
    if (getLive(board, 'cluster', note.clusterId)) gathered++
  }
  return { notes, gathered, perCategory }
}

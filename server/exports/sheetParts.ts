// The worksheet as the parts that its exports write one after another: the rows, then what is in no row.
import { byColumn } from '../../shared/worksheet/byColumn'
import type { Worksheet, WorksheetCells, WorksheetResponse, WorksheetRow } from '../../shared/worksheet/types'

export interface SheetPart {
  /** Null for the entries that are in no row. */
  row: WorksheetRow | null
  cells: WorksheetCells
  responses: WorksheetResponse[]
}

export function sheetPartsOf(worksheet: Worksheet): SheetPart[] {
  const parts: SheetPart[] = worksheet.rows.map((row) => ({
    row,
    cells: row.cells,
    responses: row.responses,
  }))
  if (worksheet.unassigned.length === 0) return parts
  const cells = byColumn((column) => worksheet.unassigned.filter((entry) => entry.column === column))
  return [...parts, { row: null, cells, responses: worksheet.unassignedResponses }]
}

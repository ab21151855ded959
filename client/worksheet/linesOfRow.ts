// How a row of the worksheet becomes lines of the table: what each cell holds, and where a new entry of a column goes.
import { type Column, columns } from '../../shared/model/category'
import { linesOf } from '../../shared/worksheet/lines'
import type { WorksheetEntry, WorksheetRow } from '../../shared/worksheet/types'

export interface Cell {
  column: Column
  entries: WorksheetEntry[]
  /** The whole row has nothing in this column: shown as a dash. */
  isEmptyInRow: boolean
  /** A new entry of this column is added here: once a row, below its last entries. */
  takesNew: boolean
}

export function tableLinesOf(row: WorksheetRow): Cell[][] {
  const lines = linesOf(row.cells)
  return lines.map((cells, index) =>
    columns.map((column): Cell => {
      const last = lines.findLastIndex((line) => line[column].length > 0)
      return {
        column,
        entries: cells[column],
        isEmptyInRow: row.cells[column].length === 0,
        takesNew: index === Math.max(0, last),
      }
    }),
  )
}

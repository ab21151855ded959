// How a row of the worksheet becomes lines of the table: what each cell holds, and where a new entry of a column goes.
import { type Column, columns } from '../../shared/model/category'
import { type SpanLine, spanLinesOf } from '../../shared/worksheet/spans'
import type { WorksheetEntry, WorksheetRow } from '../../shared/worksheet/types'

export interface Cell {
  column: Column
  entries: WorksheetEntry[]
  rowSpan: number
  /** The whole row has nothing in this column: shown as a dash. */
  isEmptyInRow: boolean
  /** A new entry of this column is added here: once a row, below its last entries. */
  takesNew: boolean
}

/** Each line's own cells, from left to right; what a cell from above covers is left out. */
export function tableLinesOf(row: WorksheetRow): Cell[][] {
  const lines = spanLinesOf(row.cells)
  const last = (column: Column) => lines.findLastIndex((line) => (line[column]?.entries.length ?? 0) > 0)
  return lines.map((line: SpanLine, index) =>
    columns.flatMap((column): Cell[] => {
      const cell = line[column]
      if (!cell) return []
      const isEmptyInRow = row.cells[column].length === 0
      return [{ column, ...cell, isEmptyInRow, takesNew: index === Math.max(0, last(column)) }]
    }),
  )
}

/**
 * The lines as they stood, with today's words: while someone types in a row, links that others draw must not carry the
 * field away from under the hands. What is new joins the cell that takes new entries; what has gone is gone.
 */
export function keepLines(before: readonly Cell[][], row: WorksheetRow): Cell[][] {
  const known = new Set(before.flat().flatMap(({ entries }) => entries.map(({ id }) => id)))
  return before.map((line) =>
    line.map((cell) => {
      const current = row.cells[cell.column]
      const kept = cell.entries.flatMap(({ id }) => current.find((entry) => entry.id === id) ?? [])
      const added = cell.takesNew ? current.filter(({ id }) => !known.has(id)) : []
      return { ...cell, entries: [...kept, ...added], isEmptyInRow: current.length === 0 }
    }),
  )
}

// Where the entries of a row stand in a table, and whether that follows the links.
import { expect } from 'vitest'
import { type Column, columns } from '../../../shared/model/category'
import type { ParsedRow } from '../parsedSheet'

export interface PlacedCell {
  column: Column
  /** Its first line within the row, from 0. */
  first: number
  rowSpan: number
  /** Numbers of its entries in their column. */
  entries: number[]
}

export interface PlacedRow {
  parsed: ParsedRow
  /** How many lines its title spans. */
  lines: number
  cells: PlacedCell[]
}

/** What is linked within a row shares a line; every line has a cell of every column; an empty column is one cell. */
export function expectLayout(rows: readonly PlacedRow[]): void {
  for (const { parsed, lines, cells } of rows) {
    const covered = (cell: PlacedCell) => Array.from({ length: cell.rowSpan }, (_line, at) => cell.first + at)
    for (const column of columns) {
      const own = cells.filter((cell) => cell.column === column)
      expect(own.flatMap(covered)).toEqual(Array.from({ length: lines }, (_line, at) => at))
      if (parsed.cells[column].length === 0) expect(own).toHaveLength(1)
    }
    const linesOf = (name: string) => {
      const [row, column, number] = name.split('/')
      if (row !== parsed.row) return null
      const home = cells.find((cell) => cell.column === column && cell.entries.includes(Number(number)))
      return home ? covered(home) : null
    }
    for (const column of columns) {
      for (const [at, entry] of parsed.cells[column].entries()) {
        const here = linesOf(`${parsed.row}/${column}/${at + 1}`)
        for (const target of entry.for) {
          const there = linesOf(target)
          if (there) expect(there.filter((line) => here?.includes(line))).not.toEqual([])
        }
      }
    }
  }
}

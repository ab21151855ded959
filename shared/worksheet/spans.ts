// The lines of a row with the cells that span several of them: the solutions of one problem stand below each other, and
// the problem beside them all. Screen and exports read the same lines.
import { columns } from '../model/category'
import type { Id } from '../model/id'
import { byColumn } from './byColumn'
import { linesOf, neighboursOf, reach } from './lines'
import type { WorksheetCells, WorksheetEntry } from './types'

export interface SpanCell {
  /** In reading order; empty for an empty cell. */
  entries: WorksheetEntry[]
  /** How many lines it covers, from its own on. */
  rowSpan: number
}

/** Null where a cell from above still covers the line. */
export type SpanLine = Record<keyof WorksheetCells, SpanCell | null>

/**
 * At least one line. Every entry stands in one cell, no two cells cover each other, and a column in which the whole row
 * has nothing is one empty cell.
 */
export function spanLinesOf(cells: WorksheetCells): SpanLine[] {
  const lines = linesOf(cells).flatMap(splitGroup)
  for (const column of columns) {
    if (cells[column].length === 0)
      for (const [at, line] of lines.entries()) {
        line[column] = at === 0 ? { entries: [], rowSpan: lines.length } : null
      }
  }
  return lines
}

/** One group of linked entries as lines: its problems span what else holds together without them. */
function splitGroup(group: WorksheetCells): SpanLine[] {
  const parts = partsOf(group)
  const alone = new Set(parts.filter((part) => part.size === 1).flatMap((part) => [...part]))
  // What belongs to the problems alone, such as a vision, stands beside all their solutions as well.
  const spanning = columns.filter(
    (column) =>
      column === 'problem' ||
      (column !== 'solution' && group[column].length > 0 && group[column].every(({ id }) => alone.has(id))),
  )
  const holds = (part: ReadonlySet<Id>, column: keyof WorksheetCells) =>
    group[column].some(({ id }) => part.has(id))
  const own = parts.filter((part) =>
    columns.some((column) => !spanning.includes(column) && holds(part, column)),
  )
  if (group.problem.length === 0 || own.length < 2) {
    return [byColumn((column) => ({ entries: group[column], rowSpan: 1 }))]
  }
  return own.map((part, at) =>
    byColumn((column) => {
      if (!spanning.includes(column)) {
        return { entries: group[column].filter(({ id }) => part.has(id)), rowSpan: 1 }
      }
      return at === 0 ? { entries: group[column], rowSpan: own.length } : null
    }),
  )
}

/** The entries of a group other than problems, by what links among them hold together; in reading order. */
function partsOf(group: WorksheetCells): Set<Id>[] {
  const everything = columns.flatMap((column) => group[column])
  // Entries without any link share a line: nothing says that they belong together, or apart.
  if (neighboursOf(everything).size === 0) return [new Set(everything.map(({ id }) => id))]
  const others = everything.filter(({ column }) => column !== 'problem')
  const neighbours = neighboursOf(others)
  const seen = new Set<Id>()
  const parts: Set<Id>[] = []
  for (const { id } of others) {
    if (seen.has(id)) continue
    const part = reach(id, neighbours)
    for (const member of part) seen.add(member)
    parts.push(part)
  }
  return parts
}

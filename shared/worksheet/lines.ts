// Splits a row of the worksheet into lines, so that what is linked stands side by side in the table.
import { columns } from '../model/category'
import type { Id } from '../model/id'
import { byColumn } from './byColumn'
import type { WorksheetCells, WorksheetEntry } from './types'

/**
 * The lines of a row, at least one: each holds the entries that links within the row connect, in reading order of
 * their first entry; entries without such a link share the last line. Title, remark and answers span all lines.
 */
export function linesOf(cells: WorksheetCells): WorksheetCells[] {
  const entries = columns.flatMap((column) => cells[column])
  const neighbours = neighboursOf(entries)
  const lines: WorksheetCells[] = []
  const seen = new Set<Id>()
  for (const entry of entries) {
    if (seen.has(entry.id) || !neighbours.has(entry.id)) continue
    const group = reach(entry.id, neighbours)
    for (const id of group) seen.add(id)
    lines.push(pick(cells, group))
  }
  const alone = new Set(entries.filter((entry) => !seen.has(entry.id)).map((entry) => entry.id))
  if (alone.size > 0 || lines.length === 0) lines.push(pick(cells, alone))
  return lines
}

/** Entry id → those of these entries that it is linked with, either way. */
export function neighboursOf(entries: readonly WorksheetEntry[]): Map<Id, Id[]> {
  const here = new Set(entries.map((entry) => entry.id))
  const neighbours = new Map<Id, Id[]>()
  const join = (a: Id, b: Id) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  for (const entry of entries) {
    for (const target of entry.for) {
      if (!here.has(target)) continue
      join(entry.id, target)
      join(target, entry.id)
    }
  }
  return neighbours
}

export function reach(start: Id, neighbours: ReadonlyMap<Id, readonly Id[]>): Set<Id> {
  const group = new Set([start])
  for (const id of group) for (const next of neighbours.get(id) ?? []) group.add(next)
  return group
}

function pick(cells: WorksheetCells, ids: ReadonlySet<Id>): WorksheetCells {
  return byColumn((column) => cells[column].filter((entry) => ids.has(entry.id)))
}

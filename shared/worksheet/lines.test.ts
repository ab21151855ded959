// A row's lines: what links connect stands side by side, what nothing connects comes last.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns } from '../model/category'
import { byColumn } from './byColumn'
import { linesOf } from './lines'
import type { WorksheetCells, WorksheetEntry } from './types'

function cellsWith(
  ...entries: [id: string, column: WorksheetEntry['column'], ...targets: string[]][]
): WorksheetCells {
  const cells = byColumn<WorksheetEntry[]>(() => [])
  for (const [id, column, ...targets] of entries)
    cells[column].push({ id, column, for: targets } as WorksheetEntry)
  return cells
}

function idsOf(lines: WorksheetCells[]): string[][] {
  return lines.map((cells) => columns.flatMap((column) => cells[column].map((entry) => entry.id)))
}

describe('linesOf', () => {
  it('puts each group of linked entries on a line, in reading order, the others on the last', () => {
    const cells = cellsWith(
      ['p1', 'problem'],
      ['p2', 'problem'],
      ['p3', 'problem'],
      ['s1', 'solution', 'p3'],
      ['s2', 'solution', 'p1'],
      ['u1', 'unit', 's1'],
      ['v1', 'vision', 'in-another-row'],
    )
    expect(idsOf(linesOf(cells))).toEqual([
      ['p1', 's2'],
      ['p3', 's1', 'u1'],
      ['p2', 'v1'],
    ])
  })

  it('has one line for a row without entries, and one for entries without links', () => {
    expect(idsOf(linesOf(cellsWith()))).toEqual([[]])
    expect(idsOf(linesOf(cellsWith(['s1', 'solution'], ['p1', 'problem'])))).toEqual([['p1', 's1']])
  })

  it('shows every entry once and never parts two that are linked', () => {
    const entry = fc.record({
      column: fc.constantFrom(...columns),
      targets: fc.array(fc.nat(14), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 15 }), (drafts) => {
        const cells = cellsWith(
          ...drafts.map(({ column, targets }, at): Parameters<typeof cellsWith>[number] => [
            `e${at}`,
            column,
            ...targets.map((target) => `e${target}`),
          ]),
        )
        const lines = idsOf(linesOf(cells))
        expect(lines.flat().sort()).toEqual(drafts.map((_draft, at) => `e${at}`).sort())
        const lineOf = new Map(lines.flatMap((ids, at) => ids.map((id) => [id, at] as const)))
        for (const [at, { targets }] of drafts.entries()) {
          for (const target of targets)
            if (lineOf.has(`e${target}`)) expect(lineOf.get(`e${target}`)).toBe(lineOf.get(`e${at}`))
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

// Cells that span lines: the solutions of one problem below each other, the problem beside them all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importInto, newBoard } from '../../test/contract/importInto'
import { campText } from '../../test/fixtures/readCamp'
import { columns } from '../model/category'
import { byColumn } from './byColumn'
import { type SpanLine, spanLinesOf } from './spans'
import type { WorksheetCells, WorksheetEntry } from './types'
import { worksheetOf } from './worksheet'

type Draft = [id: string, column: WorksheetEntry['column'], ...targets: string[]]

function cellsWith(...entries: Draft[]): WorksheetCells {
  const cells = byColumn<WorksheetEntry[]>(() => [])
  for (const [id, column, ...targets] of entries)
    cells[column].push({ id, column, for: targets } as WorksheetEntry)
  return cells
}

/** `p1*2` is a cell over two lines; an empty cell is `-`, a covered place nothing. */
function shown(lines: SpanLine[]): string[] {
  return lines.map((line) =>
    columns
      .flatMap((column) => {
        const cell = line[column]
        if (!cell) return []
        const name = cell.entries.map(({ id }) => id).join('+') || '-'
        return cell.rowSpan > 1 ? `${name}*${cell.rowSpan}` : name
      })
      .join(' '),
  )
}

/** Fails when a place of the row's grid is covered twice or not at all. */
function expectWhole(lines: SpanLine[], cells: WorksheetCells): void {
  for (const column of columns) {
    let covered = 0
    for (const [at, line] of lines.entries()) {
      const cell = line[column]
      expect(cell === null).toBe(at < covered)
      if (cell) covered = at + cell.rowSpan
    }
    expect(covered).toBe(lines.length)
    const ids = lines.flatMap((line) => line[column]?.entries ?? []).map(({ id }) => id)
    expect(ids.sort()).toEqual(cells[column].map(({ id }) => id).sort())
  }
}

describe('spanLinesOf', () => {
  it('puts the solutions of one problem on lines of their own, and the problem beside them', () => {
    const cells = cellsWith(
      ['p1', 'problem'],
      ['s1', 'solution', 'p1'],
      ['s2', 'solution', 'p1'],
      ['r1', 'risk', 's2'],
      ['u1', 'unit', 's1'],
      ['v1', 'vision', 'p1'],
    )
    expect(shown(spanLinesOf(cells))).toEqual(['p1*2 s1 - -*2 u1 v1*2', 's2 r1 -'])
  })

  it('keeps on one line what several solutions share, and what is linked to nothing', () => {
    const shared = cellsWith(
      ['p1', 'problem'],
      ['s1', 'solution', 'p1'],
      ['s2', 'solution', 'p1'],
      ['u1', 'unit', 's1', 's2'],
    )
    expect(shown(spanLinesOf(shared))).toEqual(['p1 s1+s2 - - u1 -'])
    const loose = cellsWith(['p1', 'problem'], ['s1', 'solution'], ['s2', 'solution'])
    expect(shown(spanLinesOf(loose))).toEqual(['p1 s1+s2 - - - -'])
    expect(shown(spanLinesOf(cellsWith()))).toEqual(['- - - - - -'])
  })

  it('covers every place of a row once, with every entry once, whatever the links', () => {
    const entry = fc.record({
      column: fc.constantFrom(...columns),
      targets: fc.array(fc.nat(14), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 15 }), (drafts) => {
        const cells = cellsWith(
          ...drafts.map(
            ({ column, targets }, at): Draft => [`e${at}`, column, ...targets.map((target) => `e${target}`)],
          ),
        )
        expectWhole(spanLinesOf(cells), cells)
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('reads the camp: 19 rows, every entry once, solutions of one problem side by side with it', () => {
    const board = newBoard()
    importInto(board, 'notes', campText('notes.json'))
    importInto(board, 'worksheet', campText('worksheet.json'))
    const { rows } = worksheetOf(board, 'zh-TW')
    expect(rows).toHaveLength(19)
    let spanning = 0
    for (const { cells } of rows) {
      const lines = spanLinesOf(cells)
      expectWhole(lines, cells)
      for (const line of lines)
        if (line.problem && line.problem.entries.length > 0 && line.problem.rowSpan > 1) spanning++
    }
    expect(spanning).toBeGreaterThan(0)
  })
})

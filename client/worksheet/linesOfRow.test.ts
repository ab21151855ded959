import { expect, it } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { BoardIndex } from '../../shared/model/board'
import { type Cluster, clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { rowDefaults } from '../../shared/model/row'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { entryName } from './entryName'
import { keepLines, tableLinesOf } from './linesOfRow'

function entry(id: string, category: Cluster['category'], rowId: string | null = 'row-one'): Cluster {
  return { ...clusterDefaults, id, category, rowId, createdAt: 1, order: 'a0', pos: [0, 0], title: id }
}

const board = new BoardIndex([
  { ...rowDefaults, id: 'row-one', createdAt: 1, order: 'a0', sourceNoteIds: [] },
  { ...rowDefaults, id: 'row-two', createdAt: 1, order: 'a1', sourceNoteIds: [] },
  entry('p1', 'problem'),
  entry('p2', 'problem'),
  entry('s1', 'solution'),
  entry('other', 'problem', 'row-two'),
  entry('free', 'problem', null),
  { ...linkDefaults, id: 'l1', createdAt: 1, from: 's1', to: 'p1' },
])
const worksheet = worksheetOf(board, 'zh-TW')

it('adds to a column in one place of a row: where its last entries stand', () => {
  const row = worksheet.rows[0]
  if (!row) throw new Error('no row')
  const lines = tableLinesOf(row)
  expect(lines).toHaveLength(2)
  const cells = (line: number) => new Map(lines[line]?.map((cell) => [cell.column, cell]))
  expect(cells(0).get('problem')).toMatchObject({ takesNew: false, isEmptyInRow: false })
  expect(cells(1).get('problem')?.takesNew).toBe(true)
  expect(cells(0).get('solution')?.takesNew).toBe(true)
  expect(cells(1).get('solution')).toMatchObject({ takesNew: false, isEmptyInRow: false, entries: [] })
  expect(cells(0).get('risk')).toMatchObject({ takesNew: true, isEmptyInRow: true })
  expect(cells(0).get('risk')?.rowSpan).toBe(2)
  expect(cells(1).has('risk')).toBe(false)
})

it('calls an entry by its label, with its row when that is another', () => {
  const t = translator('zh-TW')
  expect(entryName(t, worksheet, 'p1', 'row-one')).toBe('問1')
  expect(entryName(t, worksheet, 'other', 'row-one')).toBe('第2列問1')
  expect(entryName(t, worksheet, 'free', 'row-one')).toBe('未入列問1')
})

it('keeps the lines of a row in which somebody types: words and newcomers show, nothing changes its place', () => {
  const before = tableLinesOf(worksheet.rows[0]!)
  board.put({ ...linkDefaults, id: 'l2', createdAt: 2, from: 's2', to: 'p2' })
  board.put({ ...entry('s2', 'solution'), order: 'a1' })
  board.put({ ...entry('p1', 'problem'), title: '改過的字' })
  const row = worksheetOf(board, 'zh-TW').rows[0]!
  const idsOf = (lines: typeof before) =>
    lines.map((line) => line.flatMap(({ entries }) => entries.map(({ id }) => id)))
  expect(idsOf(before)).toEqual([['p1', 's1'], ['p2']])
  const kept = keepLines(before, row)
  expect(idsOf(kept)).toEqual([['p1', 's1', 's2'], ['p2']])
  expect(kept[0]?.[0]?.entries[0]?.text).toBe('改過的字')
  expect(idsOf(tableLinesOf(row))).toEqual([
    ['p1', 's1'],
    ['p2', 's2'],
  ])
  board.put({ ...entry('p1', 'problem'), rowId: 'row-two' })
  expect(idsOf(keepLines(kept, worksheetOf(board, 'zh-TW').rows[0]!))).toEqual([['s1', 's2'], ['p2']])
})

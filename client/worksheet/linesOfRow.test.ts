import { expect, it } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { BoardIndex } from '../../shared/model/board'
import { type Cluster, clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { rowDefaults } from '../../shared/model/row'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { entryName } from './entryName'
import { tableLinesOf } from './linesOfRow'

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
  expect(cells(1).get('risk')).toMatchObject({ takesNew: false, isEmptyInRow: true })
})

it('calls an entry by its label, with its row when that is another', () => {
  const t = translator('zh-TW')
  expect(entryName(t, worksheet, 'p1', 'row-one')).toBe('問1')
  expect(entryName(t, worksheet, 'other', 'row-one')).toBe('第2列問1')
  expect(entryName(t, worksheet, 'free', 'row-one')).toBe('未入列問1')
})

// What a table shows when it reports: its own rows, the notes behind them, and what is in no row yet.
import { expect, it } from 'vitest'
import { makeCluster, makeNote } from '../../test/fixtures/sceneBoard'
import { BoardIndex } from '../model/board'
import { meetingDefaults } from '../model/meeting'
import { rowDefaults } from '../model/row'
import { tableDefaults } from '../model/table'
import { reportOf } from './reportOf'
import { worksheetOf } from './worksheet'

const row = { ...rowDefaults, createdAt: 1, sourceNoteIds: [], order: 'a0' }
const one = { tableId: 'table-1' }
const board = new BoardIndex([
  { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 },
  { ...tableDefaults, id: 'table-1', createdAt: 1, order: 'a0', name: '第一組' },
  { ...row, id: 'row-1', title: '本組', ...one },
  { ...row, id: 'row-2', title: '別組', tableId: null },
  makeCluster('agreed', { ...one, rowId: 'row-1', title: '看不懂稅額' }),
  makeCluster('later', { ...one, category: 'solution', title: '還沒排' }),
  ...['看不懂稅額', '被雷打到', '不知道怎麼算', '數字哪裡來', '太難'].map((originalText, at) =>
    makeNote(`behind-${at}`, { ...one, clusterId: 'agreed', originalText, createdAt: at }),
  ),
  makeNote('loose', { ...one, category: 'risk', originalText: '沒人收攏的一張' }),
  makeNote('elsewhere', { category: 'risk', originalText: '別組的' }),
])

it('shows the table’s rows with the notes that say it otherwise, and what it has not put into a row', () => {
  const blocks = reportOf(board, worksheetOf(board), 'table-1')
  expect(blocks.map(({ row: shown }) => shown?.title)).toEqual(['本組', undefined])
  expect(blocks[0]?.cells).toEqual([
    {
      category: 'problem',
      entries: [
        { id: 'agreed', text: '看不懂稅額', notes: ['被雷打到', '不知道怎麼算', '數字哪裡來'], more: 1 },
      ],
    },
  ])
  expect(
    blocks[1]?.cells.map(({ category, entries }) => [category, ...entries.map(({ text }) => text)]),
  ).toEqual([
    ['solution', '還沒排'],
    ['risk', '沒人收攏的一張'],
  ])
})

it('has nothing for a table that has nothing', () => {
  expect(reportOf(board, worksheetOf(board), 'table-none')).toEqual([])
})

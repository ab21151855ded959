// The filters on the camp's worksheet, each counted against the rows themselves.
import { expect, it } from 'vitest'
import { live } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { responseDefaults } from '../../shared/model/response'
import { answerProgress, isOverdue } from '../../shared/worksheet/answers'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { importInto, newBoard } from '../../test/contract/importInto'
import { campText, campWorksheet } from '../../test/fixtures/readCamp'
import { countChoice, filterRows, isFiltered, noFilter, sourcesOf } from './filterRows'

const board = newBoard()
importInto(board, 'notes', campText('notes.json'))
importInto(board, 'worksheet', campText('worksheet.json'))
const { rows, tables } = worksheetOf(board, 'zh-TW')

it('shows all rows until something is chosen', () => {
  expect(filterRows(rows, noFilter)).toEqual(rows)
  expect(isFiltered(noFilter)).toBe(false)
  expect(isFiltered({ ...noFilter, noUnit: true })).toBe(true)
})

it('parts the camp by table, gaps and answers, and counts each choice', () => {
  const perTable = tables.map(({ id }) => countChoice(rows, noFilter, { tableId: id }))
  expect(perTable.reduce((sum, count) => sum + count, 0)).toBe(19)
  for (const lacks of columns) {
    const expected = rows.filter(({ emptyCells }) => emptyCells.includes(lacks)).length
    expect(countChoice(rows, noFilter, { lacks })).toBe(expected)
  }
  const { answered, of } = answerProgress(rows)
  expect(of).toBe(19)
  expect(answered).toBe(campWorksheet().rows.filter(({ followUp }) => followUp).length)
  expect(countChoice(rows, noFilter, { unanswered: true })).toBe(of - answered)
  expect(countChoice(rows, noFilter, { state: 'none' })).toBe(19)
  expect(countChoice(rows, noFilter, { state: 'study' })).toBe(0)
})

it('asks for a unit only where something is to be carried out, and takes a deliberate omission for an answer', () => {
  const found = filterRows(rows, { ...noFilter, noUnit: true })
  expect(found.length).toBeGreaterThan(0)
  for (const { cells } of found) {
    expect(cells.unit).toEqual([])
    expect(cells.solution.length + cells.mitigation.length).toBeGreaterThan(0)
  }
  const declined = [...live(board, 'cluster')].filter((cluster) => cluster.declined)
  expect(declined.length).toBeGreaterThan(0)
  expect(found.some(({ id }) => declined.some(({ rowId }) => rowId === id))).toBe(false)
})

it('finds words wherever a reader may remember them from', () => {
  const [row] = rows
  if (!row) throw new Error('no row')
  const search = (words: string) => filterRows(rows, { ...noFilter, search: words }).map(({ id }) => id)
  expect(search(row.title)).toContain(row.id)
  expect(search('部會保留 最後決定權')).toEqual([row.id])
  expect(search('沒有人這樣說過')).toEqual([])
})

it('keeps this board’s rows apart from those of other meetings', () => {
  const mixed = rows.map((row, at) => ({ ...row, source: at < 3 ? '第二場' : '' }))
  expect(sourcesOf(mixed)).toEqual(['第二場', ''])
  expect(countChoice(mixed, noFilter, { source: '第二場' })).toBe(3)
  expect(countChoice(mixed, noFilter, { source: '' })).toBe(16)
})

it('takes an answer that says nothing for none, and is late only after the day', () => {
  const empty = { ...responseDefaults, id: 'answer', entryId: null, versions: [] }
  expect(answerProgress([{ ...rows[0]!, responses: [empty] }])).toEqual({ answered: 0, of: 1 })
  expect(answerProgress([{ ...rows[0]!, responses: [{ ...empty, feasibility: 'study' }] }]).answered).toBe(1)
  expect([isOverdue('', '2027-01-05'), isOverdue('2027-01-05', '2027-01-05')]).toEqual([false, false])
  expect(isOverdue('2027-01-04', '2027-01-05')).toBe(true)
})

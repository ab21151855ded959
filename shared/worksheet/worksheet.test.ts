// The worksheet as a projection of the board: order, numbers, links, sources, and what is removed.
import { describe, expect, it } from 'vitest'
import { makeCluster, makeLink, makeNote } from '../../test/fixtures/sceneBoard'
import { BoardIndex } from '../model/board'
import { meetingDefaults } from '../model/meeting'
import type { BoardRecord } from '../model/record'
import { responseDefaults } from '../model/response'
import { type Row, rowDefaults } from '../model/row'
import { tableDefaults } from '../model/table'
import { countNotes, countWorksheet } from './counts'
import { worksheetOf } from './worksheet'

function makeRow(id: string, fields: Partial<Row> = {}): Row {
  return { ...rowDefaults, id, createdAt: 1, order: 'a0', sourceNoteIds: [], ...fields }
}

const first = makeRow('row-1', {
  order: 'a1',
  title: 'second',
  tableId: 'table-1',
  sourceNoteIds: ['note-1', 'note-9'],
})
const second = makeRow('row-2', { order: 'a0', title: 'first', tableId: 'table-gone' })

function boardWith(...records: BoardRecord[]): BoardIndex {
  return new BoardIndex([
    { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 },
    { ...tableDefaults, id: 'table-1', createdAt: 1, order: 'a0', name: '第一組' },
    { ...tableDefaults, id: 'table-gone', createdAt: 1, order: 'a1', name: 'gone', removedAt: 2 },
    makeNote('note-1'),
    first,
    second,
    makeCluster('problem-1', { rowId: 'row-1', order: 'a1', title: 'later' }),
    makeCluster('problem-2', { rowId: 'row-1', order: 'a0', title: 'earlier' }),
    makeCluster('solution-1', { rowId: 'row-1', category: 'solution', title: 'answer' }),
    makeCluster('solution-2', { rowId: 'row-2', category: 'solution', title: 'elsewhere' }),
    ...records,
  ])
}

describe('worksheetOf', () => {
  it('puts rows and entries in order and numbers them', () => {
    const sheet = worksheetOf(boardWith())
    expect(sheet.rows.map(({ number, title, table }) => [number, title, table?.name])).toEqual([
      [1, 'first', undefined],
      [2, 'second', '第一組'],
    ])
    const cell = sheet.rows[1]?.cells.problem.map(({ label, text }) => `${label} ${text}`)
    expect(cell).toEqual(['問1 earlier', '問2 later'])
    expect(sheet.rows[0]?.emptyCells).toEqual(['problem', 'risk', 'mitigation', 'unit', 'vision'])
    expect(worksheetOf(boardWith(), 'en').entries.get('problem-1')?.label).toBe('P2')
  })

  it('names the rows that a row was compared with, unless they are gone', () => {
    const third = makeRow('row-3', {
      order: 'a2',
      title: 'third',
      sameAsRowIds: ['row-1', 'row-9'],
      apartFromRowIds: ['row-2'],
    })
    const rows = worksheetOf(boardWith(third)).rows
    expect(rows[2]).toMatchObject({
      sameAs: [{ id: 'row-1', number: 2, title: 'second' }],
      apartFrom: [{ id: 'row-2', number: 1, title: 'first' }],
    })
    expect(rows[0]).toMatchObject({ sameAs: [], apartFrom: [] })
  })

  it('gives links in reading order, each once, to other rows as well', () => {
    const board = boardWith(
      makeLink('link-1', 'solution-1', 'problem-1'),
      makeLink('link-2', 'solution-1', 'problem-2'),
      makeLink('link-3', 'solution-1', 'problem-2'),
      makeLink('link-4', 'solution-2', 'problem-1'),
    )
    const { entries } = worksheetOf(board)
    expect(entries.get('solution-1')?.for).toEqual(['problem-2', 'problem-1'])
    expect(entries.get('solution-2')?.for).toEqual(['problem-1'])
    expect(countWorksheet(worksheetOf(board))).toMatchObject({ rows: 2, entries: 4, links: 3, emptyCells: 9 })
  })

  it('shows neither a removed link nor one with a removed end', () => {
    const gone = makeCluster('problem-3', { rowId: 'row-1', title: 'gone', removedAt: 2 })
    const board = boardWith(gone, makeLink('link-1', 'solution-1', 'problem-3'), {
      ...makeLink('link-2', 'solution-1', 'problem-1'),
      removedAt: 2,
    })
    const { entries } = worksheetOf(board)
    expect(entries.get('solution-1')?.for).toEqual([])
    expect(entries.has('problem-3')).toBe(false)
  })

  it('keeps the entries of a removed row, without a row', () => {
    const board = boardWith({ ...first, removedAt: 2 }, makeLink('link-1', 'solution-1', 'problem-1'))
    const sheet = worksheetOf(board)
    expect(sheet.rows.map((row) => row.id)).toEqual(['row-2'])
    expect(sheet.unassigned.map(({ id, label, rowId }) => [id, label, rowId])).toEqual([
      ['problem-2', '問1', null],
      ['problem-1', '問2', null],
      ['solution-1', '解1', null],
    ])
    expect(sheet.entries.get('solution-1')?.for).toEqual(['problem-1'])
  })

  it('leads from an entry to its notes and from a row to its sources', () => {
    const said = { memberId: 'member-1', name: '王明源', unit: '教育部' }
    const board = boardWith(
      makeCluster('unnamed', { rowId: 'row-2', title: '' }),
      makeNote('note-2', { clusterId: 'unnamed', originalText: 'b', author: said, createdAt: 3 }),
      makeNote('note-3', { clusterId: 'unnamed', originalText: 'a', neutralText: 'A', createdAt: 2 }),
      makeNote('note-4', { mergedInto: 'note-5', originalText: 'd' }),
      makeNote('note-5', { mergedInto: 'note-2', originalText: 'c' }),
      makeNote('note-6', { clusterId: 'unnamed', originalText: 'gone', removedAt: 4 }),
    )
    const sheet = worksheetOf(board)
    const entry = sheet.entries.get('unnamed')
    expect(entry?.text).toBe('A；b')
    expect(entry?.notes.map((note) => note.originalText)).toEqual(['a', 'b', 'd', 'c'])
    expect(entry?.notes.map((note) => note.speaker?.name)).toEqual([
      undefined,
      '王明源',
      undefined,
      undefined,
    ])
    expect(entry?.notes.map((note) => note.mergedInto)).toEqual([null, null, 'note-2', 'note-2'])
    expect(sheet.rows[1]?.sourceNotes.map((note) => note.id)).toEqual(['note-1'])
    expect(countNotes(board)).toMatchObject({ notes: 5, gathered: 2 })
  })

  it('survives notes that are merged in a circle', () => {
    const board = boardWith(
      makeNote('note-2', { mergedInto: 'note-3', clusterId: 'problem-1' }),
      makeNote('note-3', { mergedInto: 'note-2', clusterId: 'problem-1' }),
    )
    expect(worksheetOf(board).entries.get('problem-1')?.notes).toEqual([])
  })

  it('puts an answer to an entry with the row that the entry is in', () => {
    const answer = (id: string, fields: object): BoardRecord => ({
      ...responseDefaults,
      id,
      createdAt: 1,
      text: id,
      ...fields,
    })
    const board = boardWith(
      makeCluster('loose', {}),
      answer('answer-1', { rowId: 'row-1' }),
      answer('answer-2', { clusterId: 'solution-2' }),
      answer('answer-3', { clusterId: 'loose' }),
      answer('answer-4', { rowId: 'row-1', removedAt: 2 }),
    )
    const sheet = worksheetOf(board)
    expect(sheet.rows.map((row) => row.responses.map((response) => response.text))).toEqual([
      ['answer-2'],
      ['answer-1'],
    ])
    expect(sheet.rows[0]?.responses[0]?.entryId).toBe('solution-2')
    expect(sheet.unassignedResponses.map((response) => response.text)).toEqual(['answer-3'])
    expect(countWorksheet(sheet).answeredRows).toBe(2)
  })
})

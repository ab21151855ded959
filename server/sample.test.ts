// The sample board is the camp, whole, and its files are those that the tests trust.
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { readTree } from '../shared/mindmap/tree'
import { BoardIndex, getMeeting, live } from '../shared/model/board'
import { makeId } from '../shared/model/id'
import { recordSchema } from '../shared/model/record'
import { referencesOf } from '../shared/model/references'
import { countNotes, countWorksheet } from '../shared/worksheet/counts'
import { worksheetOf } from '../shared/worksheet/worksheet'
import { campText, campWorksheet } from '../test/fixtures/readCamp'
import { sampleRecords } from './sample'

const now = Date.UTC(2026, 0, 2)

it('holds 150 notes with themes and 19 rows with 99 entries, links and answers', () => {
  const board = new BoardIndex(sampleRecords(now, makeId))
  expect(countNotes(board).notes).toBe(150)
  expect(new Set([...live(board, 'note')].map((note) => note.theme)).size).toBe(11)
  const emptyCells = campWorksheet().rows.reduce((sum, row) => sum + row.emptyCells.length, 0)
  expect(countWorksheet(worksheetOf(board))).toEqual({
    ...{ rows: 19, entries: 99, unassigned: 0, links: 77, emptyCells, answeredRows: 7 },
    perColumn: { problem: 29, solution: 36, risk: 9, mitigation: 3, unit: 13, vision: 9 },
  })
  expect(getMeeting(board)).toMatchObject({
    title: '108年度開放政府聯絡人共識會議（第一場）',
    date: '2019-01-18',
    language: 'zh-TW',
    createdAt: now,
  })
  expect(getMeeting(board).coreQuestion).toContain('PO 制度與協作會議')
})

it('has a mind map of the notes by their themes, balanced, and the whole transcript', () => {
  const board = new BoardIndex(sampleRecords(now, makeId))
  const { roots, nodes, childrenOf } = readTree(board)
  expect([roots.length, nodes.length]).toEqual([11, 161])
  expect(new Set(nodes.map(({ noteId }) => noteId)).size).toBe(151)
  const leavesOn = (side: string) =>
    roots.filter((node) => node.side === side).reduce((sum, { id }) => sum + childrenOf(id).length, 0)
  expect(Math.abs(leavesOn('left') - leavesOn('right'))).toBeLessThan(30)
  expect([...live(board, 'utterance')].filter(({ direction }) => !direction).length).toBe(341)
})

it('is made of sound records with an id of their own', () => {
  const records = sampleRecords(now, makeId)
  const ids = new Set(records.map((record) => record.id))
  expect(ids.size).toBe(records.length)
  for (const record of records) {
    expect(v.parse(recordSchema, record)).toEqual(record)
    expect(referencesOf(record).filter((id) => !ids.has(id))).toEqual([])
  }
})

it("has the tests' own copy of the camp", () => {
  for (const part of ['notes.json', 'worksheet.json', 'transcript.md'] as const) {
    const copy = readFileSync(new URL(`./sample/camp-2019-01-18.${part}`, import.meta.url), 'utf8')
    expect(copy).toBe(campText(part))
  }
})

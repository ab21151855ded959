// Whatever a board holds comes back out of its exports: hostile texts by name, then boards at random.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { BoardIndex, getMeeting } from '../../shared/model/board'
import { clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { type Language, languages } from '../../shared/model/meeting'
import { noteDefaults } from '../../shared/model/note'
import { responseDefaults } from '../../shared/model/response'
import { rowDefaults } from '../../shared/model/row'
import { tableDefaults } from '../../shared/model/table'
import { cleanText } from '../../shared/model/text'
import { sheetOfBoard } from './expectedSheet'
import { importInto, newBoard, now } from './importInto'
import { nastyTexts } from './nastyText'
import { parseCsvExport } from './parseCsvExport'
import type { ParsedRow } from './parsedSheet'
import { parseMdExport } from './parseMdExport'
import { randomBoard } from './randomBoard'

function render(format: string, board: BoardIndex, language?: Language): string {
  return String(exportFormats.get(format)?.render(board, { now, language }))
}

/** Names of source notes are checked elsewhere; here only how many there are. */
function plain(rows: readonly ParsedRow[]): object[] {
  return rows.map((row) => ({ ...row, sources: row.sources.length }))
}

function expectReadBack(board: BoardIndex, language: Language): void {
  const expected = plain(sheetOfBoard(board, language))
  const csv = parseCsvExport(render('csv', board, language))
  const md = parseMdExport(render('md', board, language))
  expect(plain(csv.rows)).toEqual(expected)
  expect(plain(md.rows)).toEqual(expected)
  expect(csv.cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
}

/** A board that carries one text in every field that people write, its links within a row and across. */
function boardSaying(text: string): BoardIndex {
  const base = (id: string) => ({ id, createdAt: 0, externalId: '' })
  const cluster = (id: string, category: 'problem' | 'solution', rowId: string | null) => ({
    ...clusterDefaults,
    ...base(id),
    ...{ title: text, speaker: text.slice(0, 60), evidence: text, category, rowId, order: 'a0' },
    pos: [0, 0] as [number, number],
  })
  const said = { memberId: null, name: text.slice(0, 60), unit: text.slice(0, 60) }
  const board = newBoard(text)
  const records = [
    { ...tableDefaults, ...base('table-00001'), name: text.slice(0, 60), order: 'a0' },
    {
      ...noteDefaults,
      ...base('note-000001'),
      originalText: `${text}話`,
      versions: [],
      pos: [0, 0] as [number, number],
      author: said,
    },
    {
      ...rowDefaults,
      ...base('row-0000001'),
      title: text,
      remark: text,
      order: 'a0',
      tableId: 'table-00001',
      sourceNoteIds: ['note-000001'],
    },
    { ...rowDefaults, ...base('row-0000002'), title: '', order: 'a1', sourceNoteIds: [] },
    cluster('cluster-001', 'problem', 'row-0000001'),
    cluster('cluster-002', 'solution', 'row-0000001'),
    cluster('cluster-003', 'solution', 'row-0000002'),
    cluster('cluster-004', 'problem', null),
    ...['cluster-001', 'cluster-004'].flatMap((to, at) => [
      { ...linkDefaults, ...base(`link-0000${at}2`), from: 'cluster-002', to },
      { ...linkDefaults, ...base(`link-0000${at}3`), from: 'cluster-003', to },
    ]),
    { ...responseDefaults, ...base('response-01'), rowId: 'row-0000001', owner: text, text, source: text },
    { ...responseDefaults, ...base('response-02'), clusterId: 'cluster-004', text },
  ]
  for (const record of records) board.put(record)
  return board
}

describe('a hostile text', () => {
  for (const nasty of nastyTexts) {
    it(`comes back as it was cleaned: ${JSON.stringify(nasty)}`, () => {
      const board = boardSaying(cleanText(nasty))
      for (const language of languages) {
        expectReadBack(board, language)
        expect(parseMdExport(render('md', board, language)).title).toBe(getMeeting(board).title)
      }
      const copy = newBoard()
      expect(importInto(copy, 'json', render('json', board)).skipped).toEqual([])
      expect(render('json', copy)).toBe(render('json', board))
    })

    it(`is no markup in Markdown: ${JSON.stringify(nasty)}`, () => {
      const md = render('md', boardSaying(cleanText(nasty))).replaceAll('<br>', '')
      expect(md).not.toMatch(/<|(?<!\\)\[|(?<!\\)`/)
    })
  }
})

describe('any board', () => {
  it('reads back from CSV and Markdown, in both languages', () => {
    fc.assert(
      fc.property(randomBoard, fc.constantFrom(...languages), (board, language) =>
        expectReadBack(board, language),
      ),
      { numRuns: 400, seed: 20190118 },
    )
  })

  it('is equal after JSON, whatever is removed in it', () => {
    fc.assert(
      fc.property(randomBoard, (board) => {
        const copy = newBoard()
        importInto(copy, 'json', render('json', board))
        const pairsLeftOut = new Set(
          [...board.ofKind('link')].filter((link) => !copy.get(link.id)).map((link) => link.id),
        )
        const kept = new BoardIndex([...board.all()].filter((record) => !pairsLeftOut.has(record.id)))
        expect(render('json', copy)).toBe(render('json', kept))
      }),
      { numRuns: 200, seed: 20190118 },
    )
  })
})

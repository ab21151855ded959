// Whatever a board holds comes back out of its exports: hostile texts by name, then boards at random.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { BoardIndex, getMeeting } from '../../shared/model/board'
import { type Language, languages } from '../../shared/model/meeting'
import { cleanText } from '../../shared/model/text'
import { boardSaying } from './boardSaying'
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

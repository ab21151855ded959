// The page that stands alone: read back it is the worksheet, and whatever people wrote stays words in it.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import type { BoardIndex } from '../../shared/model/board'
import { type Language, languages } from '../../shared/model/meeting'
import { cleanText } from '../../shared/model/text'
import { campText, campWorksheet } from '../fixtures/readCamp'
import { boardSaying } from './boardSaying'
import { sheetOfBoard, sheetOfCamp } from './expectedSheet'
import { importInto, newBoard, now } from './importInto'
import { nastyTexts } from './nastyText'
import type { ParsedRow } from './parsedSheet'
import { all, parseHtmlExport, textIn } from './parseHtmlExport'
import { randomBoard } from './randomBoard'

const render = (board: BoardIndex, language?: Language) =>
  String(exportFormats.get('html')?.render(board, { now, language }))

/** Names of source notes are checked with the camp; line ends are read from <br>, of which the last is not seen. */
function plain(rows: readonly ParsedRow[]): object[] {
  return rows.map((row) => ({ ...row, sources: row.sources.length }))
}

describe('the camp', () => {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  const file = render(board)
  const html = parseHtmlExport(file)

  it('reads back as the reference has it, spans and empty cells included', () => {
    expect(html.rows).toEqual(sheetOfCamp(campWorksheet()))
    expect(html.title).toBe(campWorksheet().meeting.title)
    expect(html.status).toContain('草稿')
    expect(html.notice).toContain('不具拘束力')
    expect(html.notes).toHaveLength(151)
    expect(file).toContain('民國108年1月18日（2019-01-18）')
  })

  it('can be walked by a screen reader: one heading a table, a scope for every head, a name for every region', () => {
    const { page } = html
    for (const head of all(page, 'th')) expect(head.attributes['scope']).toMatch(/^(col|rowgroup)$/)
    for (const region of all(page, 'div')) {
      const named = all(page).find(
        ({ attributes }) => attributes['id'] === region.attributes['aria-labelledby'],
      )
      expect(textIn(named)).not.toBe('')
    }
    expect(all(page, 'h1')).toHaveLength(1)
    expect(all(page, 'html')[0]?.attributes['lang']).toBe('zh-TW')
  })

  it('runs nothing and fetches nothing: its own policy allows its one style sheet alone', () => {
    const [style] = all(html.page, 'style')
    const hash = createHash('sha256').update(textIn(style)).digest('base64')
    const policy = all(html.page, 'meta').find(({ attributes }) => attributes['http-equiv'])
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(textIn(style)).not.toMatch(/url\(|@import|expression/)
  })
})

const elements = new Set(
  'html head meta title style body main header section h1 h2 p span dl dt dd a div table caption thead tbody tr th td br'.split(
    ' ',
  ),
)

function expectOnlyWords(file: string): void {
  for (const { name, attributes } of all(parseHtmlExport(file).page)) {
    expect(elements).toContain(name)
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).not.toMatch(/^on|^style$|^src/)
      if (key === 'href') expect(value).toMatch(/^https?:\/\//)
    }
  }
}

describe('whatever people wrote', () => {
  it.each(nastyTexts)('stays words: %j', (nasty) => {
    for (const language of languages) {
      const board = boardSaying(cleanText(nasty))
      const file = render(board, language)
      expectOnlyWords(file)
      expect(plain(parseHtmlExport(file).rows)).toEqual(plain(sheetOfBoard(board, language)))
    }
  })

  it('is well-formed even with what no stored text can hold', () => {
    for (const text of ['a\u0000b', '\uD800', '\uFFFE', ']]>', '\u202E'])
      expectOnlyWords(render(boardSaying(text)))
  })

  it('reads back from any board, in both languages', () => {
    fc.assert(
      fc.property(randomBoard, fc.constantFrom(...languages), (board, language) => {
        const file = render(board, language)
        expect(plain(parseHtmlExport(file).rows)).toEqual(plain(sheetOfBoard(board, language)))
      }),
      { numRuns: 150, seed: 20190118 },
    )
  })
})

// LibreOffice opens every export for offices and prints it: title, standing and headings on every page, no word lost.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translate } from '../../shared/i18n/catalogue'
import { columns } from '../../shared/model/category'
import { importInto, newBoard } from '../contract/importInto'
import { campCells, campText, campWorksheet } from '../fixtures/readCamp'
import { printedFormats, printOffice } from './printOffice'

const dir = mkdtempSync(join(tmpdir(), 'board-office-'))
const camp = campWorksheet()
const headings = columns.map((column) => translate('zh-TW', `category.${column}`))

beforeAll(async () => {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  await printOffice(dir, board)
}, 110_000)
afterAll(() => rmSync(dir, { recursive: true }))

/** The text of each page without white space: LibreOffice sets Han and Latin apart by itself. */
function pagesOf(format: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', join(dir, `${format}.pdf`), '-'], { encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/gu, ''))
}

test.each(printedFormats)(
  '%s is printed with title, standing, headings and page number on every page',
  (format) => {
    const pages = pagesOf(format)
    expect(pages.length).toBeGreaterThan(4)
    const isNotes = (page: string) => page.includes(translate('zh-TW', 'exports.noteSpeaker'))
    const tables = pages.filter((page) => headings.every((heading) => page.includes(heading)))
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(camp.meeting.title)
      expect(page).toContain('草稿')
      expect(page).toContain(`第${at + 1}頁，共${pages.length}頁`)
      if (!isNotes(page) && !page.includes('匯出時間')) expect(tables).toContain(page)
    }
    expect(tables.length).toBeGreaterThan(1)
    expect(pages.filter(isNotes).length).toBeGreaterThan(1)
  },
)

test.each(printedFormats)('%s loses no character of the worksheet in print', (format) => {
  const printed = countCharacters(pagesOf(format).join(''))
  const said = countCharacters(
    camp.rows
      .map(
        (row) =>
          row.cluster +
          campCells.map((cell) => row[cell].map(({ text }) => text).join('')).join('') +
          row.remark,
      )
      .join(''),
  )
  const lost = [...said].filter(([char, count]) => (printed.get(char) ?? 0) < count)
  expect(lost).toEqual([])
})

/** How often each character comes, white space left out. Compatibility forms count as what they stand for. */
function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const char of text.normalize('NFKC').replace(/\s/gu, '')) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

// The PDF as poppler reads it: the camp's worksheet, word for word and in order, on pages that are A4 laid wide.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import type { BoardIndex } from '../../shared/model/board'
import { cleanText } from '../../shared/model/text'
import { boardSaying } from '../contract/boardSaying'
import { importInto, newBoard, now } from '../contract/importInto'
import { nastyTexts } from '../contract/nastyText'
import { all, parseHtmlExport, textIn } from '../contract/parseHtmlExport'
import { campText } from '../fixtures/readCamp'

const folder = mkdtempSync(join(tmpdir(), 'pdf-test-'))
const path = join(folder, 'camp.pdf')
const board = newBoard()
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })

async function write(of: BoardIndex): Promise<void> {
  writeFileSync(path, await exportFormats.get('pdf')!.render(of, { now }))
}

beforeAll(async () => {
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  await write(board)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The words of all pages in the order in which they were written, without spaces, heads, feet and repeated headings. */
function wordsOfPages(): string {
  const pages = run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-').split('\f').filter(Boolean)
  const packed = pages.map(pack)
  const title = pack('108年度開放政府聯絡人共識會議（第一場）')
  const status = pack('草稿：會議尚未完成，內容可能更動')
  const notice = pack('本文件記錄與會者的意見與各組的整理，供參考討論，不具拘束力。')
  return packed
    .map((words, at) => {
      const foot = `${notice}第${at + 1}頁，共${pages.length}頁`
      expect(words).toContain(foot)
      const body = words.replace(foot, '')
      if (at === 0) return body
      expect(body.startsWith(title + status) || body.endsWith(title + status)).toBe(true)
      return body.replace(title + status, '')
    })
    .join('')
}

function pack(text: string): string {
  return text.normalize().replace(/\s/g, '')
}

test('holds what the page in HTML holds, which equals the reference, in the same order', () => {
  const html = parseHtmlExport(String(exportFormats.get('html')!.render(board, { now })))
  const headings = [...new Set(all(html.page, 'thead').map((head) => pack(textIn(head))))]
  const strip = (words: string) => headings.reduce((left, heading) => left.replaceAll(heading, ''), words)
  const cells = all(html.page, 'section').flatMap((section) => [
    ...all(section, 'h2'),
    ...all(section).filter(({ attributes }) => attributes['class'] === 'people'),
    ...all(section, 'tr').flatMap((line) => [...all(line, 'th'), ...all(line, 'td')]),
  ])
  const expected = strip(pack(cells.map(textIn).join('')))
  const words = strip(wordsOfPages())
  expect(words.slice(-expected.length)).toBe(expected)
})

test('is on A4 laid wide, with both weights of the font inside it', () => {
  expect(run('pdfinfo', path)).toMatch(/Page size: +841\.89 x 595\.28/)
  const fonts = run('pdffonts', path).split('\n').slice(2).filter(Boolean)
  expect(fonts).toHaveLength(2)
  for (const font of fonts) expect(font).toMatch(/NotoSansTC.* yes yes yes /)
})

test('no line of a cell begins with a mark that must not begin one', () => {
  const boxes = run('pdftotext', '-bbox-layout', path, '-')
  const lines = [...boxes.matchAll(/<line [^>]*>\s*<word [^>]*>([^<]*)/g)].map(([, word = '']) => word)
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter((line) => /^[，。、；：！？）」』》…—]/u.test(line) && line !== '—')).toEqual([])
})

test('hostile texts are words in it, in the form that the font has', async () => {
  const said = nastyTexts.map((text) => cleanText(text)).filter((text) => /^[\x20-\x7e]+$/.test(text))
  expect(said.length).toBeGreaterThan(15)
  const of = boardSaying(said.join('\n').slice(0, 280))
  await write(of)
  const words = pack(run('pdftotext', '-raw', path, '-'))
  for (const text of said.join('\n').slice(0, 280).split('\n').slice(0, -1))
    expect(words).toContain(pack(text))
  expect(run('pdfinfo', path)).toMatch(/JavaScript: +no/)
})

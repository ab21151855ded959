// The archive of everything: each file in it is the one that its own format makes, under a safe name in UTF-8.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import type { BoardIndex } from '../../shared/model/board'
import { mindNodeDefaults } from '../../shared/model/mindNode'
import { utteranceDefaults } from '../../shared/model/utterance'
import { campText, campWorksheet } from '../fixtures/readCamp'
import { readPng } from '../harness/readPng'
import { boardSaying } from './boardSaying'
import { importInto, newBoard, now } from './importInto'
import { readSvg } from './readSvg'

const options = { now, limits: '應要求：未列數量。' }
const bytesOf = (made: string | Uint8Array) => Buffer.from(made as string)

async function zip(board: BoardIndex): Promise<{ [name: string]: Uint8Array }> {
  return unzipSync(bytesOf(await exportFormats.get('zip')!.render(board, options)))
}

test('holds the camp in every format and as pictures, and says which file is for what', async () => {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  const files = await zip(board)
  const { title } = campWorksheet().meeting
  const formats = ['json', 'csv', 'md', 'html', 'xlsx', 'ods', 'odt', 'docx', 'pdf']
  expect(Object.keys(files)).toEqual([
    '檔案說明.txt',
    ...[...formats, 'svg', 'png'].map((f) => `${title}.${f}`),
  ])
  for (const format of formats) {
    const alone = bytesOf(await exportFormats.get(format)!.render(board, options))
    expect([format, alone.equals(files[`${title}.${format}`]!)]).toEqual([format, true])
  }
  expect(readSvg(Buffer.from(files[`${title}.svg`]!).toString()).lines.join('')).toContain('被雷打到')
  expect(readPng(files[`${title}.png`]!).width).toBeGreaterThan(1000)
  const list = Buffer.from(files['檔案說明.txt']!).toString()
  expect(list).toMatch(/草稿.*不具拘束力.*未列數量/su)
  const described = list.split('\r\n').filter((line) => line.startsWith(`${title}.`))
  expect(described).toHaveLength(formats.length + 2)
  for (const line of described) expect(line).toMatch(/\.\w+：.{5,}/u)
})

test('holds mind map and transcript where there are some, under names of their own', async () => {
  const board = newBoard('會議')
  board.put({
    ...{
      ...mindNodeDefaults,
      id: 'mind-000001',
      createdAt: 1,
      order: 'a0',
      originalText: '一個面向',
      versions: [],
    },
  })
  board.put({ ...utteranceDefaults, id: 'said-000001', createdAt: 1, order: 'a0', text: '大家好' })
  const names = Object.keys(await zip(board))
  expect(names).toEqual(
    expect.arrayContaining(['會議.md', '會議.mm', '會議.outline.md', '會議.transcript.md']),
  )
  expect(names).toHaveLength(exportFormats.size - 1 + 3)
})

test('names its files safely', async () => {
  const paths = Object.keys(await zip(newBoard('../../etc/passwd')))
  expect(new Set(paths.slice(1).map((path) => path.slice(0, path.lastIndexOf('.'))))).toEqual(
    new Set(['_._.._etc_passwd']),
  )
})

test('is made of a board full of hostile texts', async () => {
  const files = await zip(boardSaying(']]><script>alert(1)</script>=1+1🙏'))
  expect(Object.values(files).every((file) => file.length > 0)).toBe(true)
})

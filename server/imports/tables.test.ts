// Import of tables: what is guessed of their columns, and how CSV, workbooks and whiteboard exports become notes.
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '../../shared/imports/columnRoles'
import { BoardIndex } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import {
  emptyRows,
  makeBomb,
  makeOldOffice,
  makeWorkbook,
  makeWorkbookOf,
  sheetXml,
} from '../../test/fixtures/workbooks'
import { importTable } from './formats'
import { guessLayout, type TableStyle } from './guessLayout'
import { previewImport } from './previewImport'
import { readTable, type TableRequest } from './readTable'
import type { Table } from './Table'
import { unzipBounded } from './unzipBounded'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(file: Uint8Array, kind: TableRequest['kind'], sheet?: number): Promise<Table> {
  const table = await readTable(file, { kind, language: 'zh-TW', sheet })
  if ('ok' in table) throw new Error(table.code)
  return table
}

async function refused(file: Uint8Array): Promise<string> {
  const table = await readTable(file, { kind: 'xlsx', language: 'zh-TW' })
  return 'ok' in table ? table.code : 'read'
}

const rolesOf = (rows: string[][], style: TableStyle = 'list') =>
  guessLayout(
    { rows: rows.map((cells, at) => ({ line: at + 1, cells })), encoding: null, sheets: [], sheet: 0 },
    style,
  )

async function notesFrom(table: Table, style: TableStyle = 'list', roles?: ColumnRole[]) {
  const context = { now: 7, makeId, language: 'zh-TW' as const }
  const { result, layout } = await importTable(table, style, { roles }, new BoardIndex(), context)
  if (!result.ok) throw new Error(result.code)
  return { notes: result.records as StickyNote[], preview: previewImport(result, { table, layout }) }
}

describe('guessing the columns', () => {
  it('knows the headings of forms and of our exports', () => {
    expect(
      rolesOf([
        ['時間戳記', '您的姓名（選填）', '服務單位', '您對報稅軟體有什麼意見？', '分類'],
        ['2019/1/18 上午 9:00', '王小姐', '財政部', '字太小，長輩看不清楚', '問題'],
      ]),
    ).toEqual({ hasHeader: true, roles: ['ignore', 'name', 'unit', 'text', 'category'] })
    expect(rolesOf([['No.', 'Text', 'Neutral wording', 'Tags', 'Tags']]).roles).toEqual([
      ...['ignore', 'text', 'neutral', 'theme', 'ignore'],
    ])
  })

  it('takes the column with the most words where nothing is named', () => {
    expect(
      rolesOf([
        ['1', '甲', '字太小，長輩看不清楚'],
        ['2', '乙', '手機上找不到按鈕'],
      ]),
    ).toEqual({ hasHeader: false, roles: ['ignore', 'ignore', 'text'] })
    expect(rolesOf([['1234567'], ['x']]).roles).toEqual(['text'])
  })

  it('takes the cells of a whiteboard as texts, but for tags', () => {
    const rows = [['字太小', '急'], ['找不到按鈕', '急', '也有人說顏色太淡'], ['外框一'], ['太慢', '']]
    expect(rolesOf(rows, 'texts')).toEqual({ hasHeader: false, roles: ['text', 'theme', 'text'] })
  })
})

describe('csv', () => {
  it('reads Big5 as spreadsheets in Taiwan save it, and says so', async () => {
    // 內容,分類 / 字太小,問題
    const big5 = Buffer.from('a4baae652ca4c0c3fe0d0aa672a4d3a4702cb0ddc3440d0a', 'hex')
    const { notes, preview } = await notesFrom(await read(big5, 'csv'))
    expect(notes).toMatchObject([{ originalText: '字太小', category: 'problem' }])
    expect(preview.table).toMatchObject({ encoding: 'Big5', header: true, rows: 2 })
  })

  it('takes a Miro export: byte order mark, no header, ragged rows', async () => {
    const file = bytes(
      '\uFEFF"外框一"\r\n"字太小,\n看不清楚","急"\r\n"找不到按鈕","急","顏色太淡"\r\n\r\n"太慢"\r\n',
    )
    const { notes, preview } = await notesFrom(await read(file, 'csv'), 'texts')
    expect(notes.map(({ originalText, theme }) => [originalText, theme])).toEqual([
      ...[
        ['外框一', ''],
        ['字太小,\n看不清楚', '急'],
        ['找不到按鈕', '急'],
        ['顏色太淡', '急'],
        ['太慢', ''],
      ],
    ])
    expect(preview).toMatchObject({ added: 5, kinds: { note: 5 }, problem: null })
  })
})

describe('xlsx', () => {
  it('reads texts, numbers, days and empty cells of the first sheet that people see', async () => {
    const file = await makeWorkbook({
      工作表1: [
        ['內容', '轉譯', '分類', '姓名', '單位', '主題'],
        ['字太小 & <b>', '字級需要調整', '問題', '王小姐', '財政部', new Date(Date.UTC(2019, 0, 18))],
        [],
        [3.5, null, null, null, null, true],
        ["'=1+1", '', '解決辦法'],
      ],
      別的: [['x']],
    })
    const table = await read(file, 'xlsx')
    const { notes, preview } = await notesFrom(table)
    expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 4, 5])
    expect(notes).toMatchObject([
      {
        ...{ originalText: '字太小 & <b>', neutralText: '字級需要調整', category: 'problem' },
        ...{ proxyFor: { name: '王小姐', unit: '財政部' }, theme: '2019-01-18' },
      },
      { originalText: '3.5', theme: 'TRUE', proxyFor: null },
      { originalText: '=1+1', category: 'solution' },
    ])
    expect(preview.table).toMatchObject({ encoding: null, sheets: ['工作表1', '別的'], sheet: 0 })
    expect((await read(file, 'xlsx', 1)).rows).toEqual([{ line: 1, cells: ['x'] }])
    expect((await read(file, 'xlsx', 99)).sheet).toBe(0)
  })

  it('takes the columns as they were chosen; two of texts make two notes', async () => {
    const table = await read(await makeWorkbook({ a: [['一', '二', '三'], ['四']] }), 'xlsx')
    const { notes } = await notesFrom(table, 'list', ['text', 'name', 'text'])
    expect(notes.map(({ originalText, proxyFor }) => [originalText, proxyFor?.name])).toEqual([
      ...[
        ['一', '二'],
        ['三', '二'],
        ['四', undefined],
      ],
    ])
  })

  it('says what a file is instead', async () => {
    const workbook = await makeWorkbook({ a: [['x']] })
    const files: [Uint8Array, string][] = [
      [new Uint8Array(), 'empty'],
      [bytes('內容,分類\n'), 'notXlsx'],
      [zipSync({ 'word/document.xml': bytes('<x/>') }), 'notXlsx'],
      [zipSync({ mimetype: [bytes('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }), 'ods'],
      [makeOldOffice(false), 'xls'],
      [makeOldOffice(true), 'locked'],
      [workbook.subarray(0, workbook.length / 2), 'brokenXlsx'],
      [zipSync({ 'xl/workbook.xml': bytes('<not') }), 'brokenXlsx'],
      [await makeWorkbook({ a: [[' ', null]] }), 'emptySheet'],
    ]
    for (const [file, code] of files) expect(await refused(file)).toBe(code)
  })

  it('stops unpacking at its limit, whatever the file declares', async () => {
    const bomb = await makeBomb(8)
    expect(bomb.length).toBeLessThan(100_000)
    expect(
      unzipBounded(bomb, (name) => name.endsWith('sheet1.xml'), 9e6)
        .values()
        .next().value,
    ).toHaveLength(8 * 1024 * 1024)
    expect(() => unzipBounded(bomb, () => true, 7e6)).toThrow('tooLarge')
  })

  it('skips a hundred thousand empty rows, and refuses as many full ones', { timeout: 60_000 }, async () => {
    const written = '<row r="1"><c r="A1" t="inlineStr"><is><t>第一張</t></is></c></row>'
    const table = await read(await makeWorkbookOf(sheetXml(written + emptyRows(100_000, 2))), 'xlsx')
    expect(table.rows).toEqual([{ line: 1, cells: ['第一張'] }])
    const full = emptyRows(100_001).replaceAll(' s="1"/>', '><v>7</v></c>')
    expect(await refused(await makeWorkbookOf(sheetXml(full)))).toBe('tooManyRecords')
  })
})

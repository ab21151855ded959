// The exports for offices (XLSX, ODS, ODT, DOCX), unzipped and read back: every cell as the worksheet has it, spans along
// the links, nothing that runs.
import fc from 'fast-check'
import { readXlsx as readWithHucre } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { type BoardIndex, getMeeting } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { type Language, languages } from '../../shared/model/meeting'
import { cleanText } from '../../shared/model/text'
import { campCells, campText, campWorksheet } from '../fixtures/readCamp'
import { boardSaying } from './boardSaying'
import { sheetOfBoard, sheetOfCamp } from './expectedSheet'
import { importInto, newBoard, now } from './importInto'
import { nastyTexts } from './nastyText'
import { plain } from './office/Printed'
import { readDocx } from './office/readDocx'
import { readOdt } from './office/readOdt'
import { officeFormats, officeReaders } from './office/readOffice'
import { readPackage } from './office/readPackage'
import { readXlsx } from './office/readXlsx'
import { expectLayout, type PlacedRow } from './office/SheetLayout'
import { allOf } from './office/xmlTree'
import { randomBoard } from './randomBoard'

const camp = campWorksheet()
let board: BoardIndex

beforeAll(() => {
  board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
})

async function render(format: string, of: BoardIndex, language?: Language): Promise<Uint8Array> {
  const file = await exportFormats.get(format)?.render(of, { now, language })
  if (!(file instanceof Uint8Array)) throw new Error(`${format} is no package`)
  return file
}

async function readBack(format: string, of: BoardIndex, language?: Language): Promise<PlacedRow[]> {
  return officeReaders[format]!(await render(format, of, language))
}

/** Names of source notes are checked with the camp; here only how many there are. */
async function expectSame(format: string, of: BoardIndex, language: Language): Promise<Uint8Array> {
  const file = await render(format, of, language)
  const rows = officeReaders[format]!(file)
  const counted = (row: PlacedRow['parsed']) => ({ ...row, sources: row.sources.length })
  expect(rows.map(({ parsed }) => counted(parsed))).toEqual(sheetOfBoard(of, language).map(counted))
  expectLayout(rows)
  return file
}

describe.each(officeFormats)('the camp of 2019-01-18 as %s', (format) => {
  it('comes out as the reference has it, cell by cell, spans along the links', async () => {
    const rows = await readBack(format, board)
    expect(rows.map(({ parsed }) => parsed)).toEqual(sheetOfCamp(camp))
    expectLayout(rows)
    expect(
      rows.some(({ cells }) => cells.some(({ rowSpan, entries }) => rowSpan > 1 && entries.length > 0)),
    ).toBe(true)
  })

  it('shows its empty cells as empty', async () => {
    const found = (await readBack(format, board)).map(({ parsed }) =>
      campCells.filter((_cell, at) => parsed.cells[columns[at] ?? 'problem'].length === 0),
    )
    expect(found).toEqual(camp.rows.map((row) => row.emptyCells))
  })

  it('is read in English as well', async () => {
    await expectSame(format, board, 'en')
  })
})

describe('the notes of the camp', () => {
  it('stand in the appendix, all 150, with who said them', async () => {
    for (const read of [readOdt(await render('odt', board)), readDocx(await render('docx', board))]) {
      const notes = read.tables.at(-1)!
      expect(notes.headings).toEqual(['編號', '分類', '內容', '誰說的', '整理到'])
      expect(notes.lines).toHaveLength(150)
      const [first] = notes.lines
      expect(first?.map((cell) => plain(cell?.paragraphs[0] ?? []))).toEqual([
        ...['camp-001', '問題', '部會首長可能不知道 PDIS 跟協作會議', '高慈蔚（人事總處）', ''],
      ])
    }
    const sheet = readXlsx(await render('xlsx', board)).at(-1)!
    expect(sheet.lines.slice(-150).map((line) => line[0]?.value)).toContain('camp-150')
  })
})

describe.each(officeFormats)('a hostile text in %s', (format) => {
  it.each(nastyTexts)('comes back as it was cleaned, and runs nothing: %j', async (nasty) => {
    const hostile = boardSaying(cleanText(nasty))
    // Every text in one language or the other; boards at random take both.
    const language = languages[nastyTexts.indexOf(nasty) % languages.length] ?? 'zh-TW'
    expectInert(await expectSame(format, hostile, language))
  })

  it('is harmless even when nothing has cleaned it', async () => {
    const raw = '\u0000a\u001b\uD800\uFFFE]]><img src=x onerror=alert(1)>\r=1+1 _x000D_'
    const rows = await readBack(format, boardSaying(raw))
    expect(rows[0]?.parsed.title).toBe(
      '\uFFFDa\uFFFD\uFFFD\uFFFD]]><img src=x onerror=alert(1)>\uFFFD=1+1 _x000D_',
    )
  })
})

/** No links, no formulas, no scripts, nothing from outside the file. */
function expectInert(file: Uint8Array): void {
  const { xml, paths } = readPackage(file)
  const active = [
    'w:hyperlink',
    'hyperlink',
    'text:a',
    'f',
    'w:object',
    'script:event-listener',
    'office:scripts',
  ]
  for (const root of xml.values()) {
    expect(active.flatMap((name) => allOf(root, name))).toEqual([])
    const outside = allOf(root, 'Relationship').filter(
      ({ attributes }) => attributes['TargetMode'] === 'External',
    )
    expect(outside).toEqual([])
  }
  expect(paths.filter((path) => /macro|vba|\.bin$|\.js$/i.test(path))).toEqual([])
}

describe.each(officeFormats)('any board as %s', (format) => {
  it('reads back, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(randomBoard, fc.constantFrom(...languages), async (random, language) => {
        await expectSame(format, random, language)
      }),
      { numRuns: 40, seed: 20190118 },
    )
  })
})

describe('what a document says of itself', () => {
  const meeting = {
    title: '第一場 & <會議>',
    date: '2019-01-18',
    coreQuestion: '怎麼一起做？',
    leadAgency: '國發會',
  }
  const agencies = { coAgencies: ['人事總處', '工程會'], notice: '錄音供整理用' }

  it('stands at its head, and on every page', async () => {
    const told = newBoard()
    told.put({ ...getMeeting(told), ...meeting, ...agencies })
    for (const read of [readOdt(await render('odt', told)), readDocx(await render('docx', told))]) {
      expect(plain(read.title)).toBe(meeting.title)
      expect(read.paragraphs).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^草稿/),
          ...['日期：民國108年1月18日（2019-01-18）', '核心問題：怎麼一起做？', '主辦機關：國發會'],
          ...['協辦機關：人事總處、工程會', '錄音供整理用', expect.stringContaining('不具拘束力')],
        ]),
      )
      expect(read.pageHead).toMatch(/第一場 & <會議>.*草稿/s)
      expect(read.pageFoot).toContain('不具拘束力')
    }
  })

  it('names the fonts for East Asian text, colours in full, and an A4 sheet laid wide', async () => {
    const odt = readPackage(await render('odt', board))
    const [layout] = allOf(odt.part('styles.xml'), 'style:page-layout-properties')
    expect(layout?.attributes).toMatchObject({ 'fo:page-width': '29.7cm', 'fo:page-height': '21cm' })
    const colours = [...odt.xml.values()].flatMap((root) =>
      allOf(root, 'style:table-cell-properties').map(({ attributes }) => attributes['fo:background-color']),
    )
    expect(colours).toEqual(
      expect.arrayContaining(['#fff3a6', '#d0e17a', '#f48b99', '#9edbc8', '#b9c8f5', '#e8cbf6']),
    )
    expect(JSON.stringify([...odt.xml.values()])).toMatch(/"style:font-name-asian":"Noto Sans CJK TC"/)

    const docx = readPackage(await render('docx', board))
    const [size] = allOf(docx.part('word/document.xml'), 'w:pgSz')
    expect(size?.attributes).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' })
    const fonts = allOf(docx.part('word/styles.xml'), 'w:rFonts').map(
      ({ attributes }) => attributes['w:eastAsia'],
    )
    expect(new Set(fonts)).toEqual(new Set(['Noto Sans CJK TC']))
    const fills = allOf(docx.part('word/document.xml'), 'w:shd').map(({ attributes }) => attributes['w:fill'])
    expect(fills).toEqual(
      expect.arrayContaining(['FFF3A6', 'D0E17A', 'F48B99', '9EDBC8', 'B9C8F5', 'E8CBF6']),
    )
  })

  it('uses the colours that the board chose', async () => {
    const own = newBoard()
    own.put({ ...getMeeting(own), legend: [{ category: 'problem', colour: '#FFD9A0' }] })
    importInto(own, 'worksheet', campText('worksheet.json'))
    const words = async (format: string) =>
      JSON.stringify([...readPackage(await render(format, own)).xml.values()])
    for (const format of ['odt', 'ods']) expect(await words(format)).toContain('#ffd9a0')
    for (const format of ['docx', 'xlsx']) expect(await words(format)).toContain('FFD9A0')
  })
})

describe('workbooks', () => {
  it('keep their headings in view and repeat them in print', async () => {
    const xlsx = readPackage(await render('xlsx', board))
    const titles = allOf(xlsx.part('xl/workbook.xml'), 'definedName')
    expect(titles[0]).toMatchObject({
      attributes: { name: '_xlnm.Print_Titles' },
      children: ["'第一組'!$1:$5"],
    })
    const [pane] = allOf(xlsx.part('xl/worksheets/sheet1.xml'), 'pane')
    expect(pane?.attributes).toMatchObject({ ySplit: '5', state: 'frozen' })
    const ods = readPackage(await render('ods', board))
    const ranges = allOf(ods.part('content.xml'), 'table:named-range').map(({ attributes }) => attributes)
    expect(ranges[0]).toMatchObject({
      'table:cell-range-address': "$'第一組'.$A$1:.$Q$5",
      'table:range-usable-as': 'repeat-row',
    })
    const split = allOf(ods.part('settings.xml'), 'config:config-item').find(
      ({ attributes }) => attributes['config:name'] === 'VerticalSplitPosition',
    )
    expect(split?.children).toEqual(['5'])
    // Readers of spreadsheets skip what stands in this element.
    expect(allOf(ods.part('content.xml'), 'table:table-header-rows')).toEqual([])
  })

  it('have a sheet for each table, whatever it is called', async () => {
    const names = ['=1+1', "'引號'", 'a/b:c*d?[e]\\f', 'A', 'a', '', '很長'.repeat(30), 'History', '\u202E倒']
    const named = newBoard()
    for (const [at, name] of names.entries())
      named.put({
        kind: 'table',
        id: `table-0000${at}`,
        createdAt: at,
        externalId: '',
        removedAt: null,
        name,
        order: `a${at}`,
        reporter: '',
        reporterUnit: '',
        scribe: '',
      })
    const file = await render('xlsx', named)
    const sheets = readXlsx(file).map(({ name }) => name)
    expect(sheets).toHaveLength(names.length + 1)
    expect(new Set(sheets.map((name) => name.toLowerCase())).size).toBe(sheets.length)
    for (const name of sheets) expect(name).toMatch(/^[^\\/?*:[\]']{1,31}$/)
    // Another reader agrees.
    expect((await readWithHucre(file)).sheets.map(({ name }) => name)).toEqual(sheets)
  })
})

// What exports say of themselves, and the guards of single cells and lines.
import { describe, expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { type Meeting, meetingDefaults } from '../../shared/model/meeting'
import { rowDefaults } from '../../shared/model/row'
import { readExportWords } from '../../test/contract/readExportWords'
import { makeNote } from '../../test/fixtures/sceneBoard'
import { csvCell, guardFormula, unguardFormula } from './csvCell'
import { exportFormats } from './formats'
import { escapeText } from './mdText'
import { nameNotes } from './noteNames'

const now = Date.UTC(2019, 0, 18, 6, 5)

function boardWith(meeting: Partial<Meeting>, ...records: Parameters<BoardIndex['put']>[0][]): BoardIndex {
  const own = { coAgencies: [], legend: [], stages: [], createdAt: 1 }
  return new BoardIndex([{ ...meetingDefaults, ...own, ...meeting }, ...records])
}

async function render(format: string, board: BoardIndex, language?: 'en'): Promise<string> {
  return readExportWords(format, (await exportFormats.get(format)?.render(board, { now, language })) ?? '')
}

describe('every export', () => {
  for (const format of exportFormats.keys()) {
    it(`${format} says that it is a draft until the meeting is finished, then which version`, async () => {
      const draft = await render(format, boardWith({}))
      expect(draft).toContain('草稿')
      const finished = await render(format, boardWith({ finishedAt: now, version: 3 }))
      expect(finished).toContain('第 3 版，完成於 2019-01-18 14:05')
      expect(finished).not.toContain('草稿')
    })

    it(`${format} carries the notice that it does not bind, and the board's own after it`, async () => {
      expect(await render(format, boardWith({}))).toContain('不具拘束力')
      const own = await render(format, boardWith({ notice: '錄音供整理用' }))
      expect(own).toMatch(/不具拘束力.*錄音供整理用/su)
      expect(await render(format, boardWith({ language: 'en' }))).toContain('non-binding')
      expect(await render(format, boardWith({}), 'en')).toContain('Draft')
    })
  }
})

describe.each(['md', 'html', 'odt', 'docx', 'pdf', 'csv', 'xlsx', 'ods'])('%s', (format) => {
  it('says which rows are the same, which share nothing, and which meeting a row is from', async () => {
    const rows = ['甲案', '乙案', '丙案'].map((title, index) => {
      const id = `row-00000${index}`
      return { ...rowDefaults, id, createdAt: 1, order: `a${index}`, title, sourceNoteIds: [] }
    })
    const [first, second, third] = rows
    const board = boardWith(
      {},
      { ...first!, sameAsRowIds: [second!.id], apartFromRowIds: [third!.id], source: '南區場' },
      second!,
      third!,
    )
    const text = (await render(format, board)).replace(/<[^>]*>|\s+/g, '')
    // A table names its columns, a document each fact.
    expect(text).toMatch(/相同(：第2列「乙案」|.*第2列「乙案」)/)
    expect(text).toMatch(/沒有交集(：第3列「丙案」|.*第3列「丙案」)/)
    expect(text).toMatch(/南區場/)
  })
})

describe('json', () => {
  it('is the same text whatever order the board has its records and fields in', async () => {
    const notes = [
      makeNote('note-000002'),
      makeNote('note-000001'),
      makeNote('note-000003', { removedAt: 9 }),
    ]
    const turned = [...notes]
      .reverse()
      .map((note) => Object.fromEntries(Object.entries(note).reverse()) as typeof note)
    const file = await render('json', boardWith({}, ...notes))
    expect(await render('json', boardWith({}, ...turned))).toBe(file)
    const { schema, recordVersion, exportedAt, records } = JSON.parse(file)
    expect({ schema, recordVersion, exportedAt }).toEqual({
      schema: 'board-export/1',
      recordVersion: 1,
      exportedAt: '2019-01-18T06:05:00.000Z',
    })
    const ids = records.map((record: { id: string }) => record.id)
    expect(ids).toEqual(['meeting-record', 'note-000001', 'note-000002', 'note-000003'])
  })
})

describe('csv cells', () => {
  it('are never taken for formulas, and the guard can be undone', () => {
    for (const text of ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', "'=1", "''=1", "'x", 'x=1', '', "'"]) {
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝]/)
      expect(unguardFormula(guardFormula(text))).toBe(text)
    }
    expect(guardFormula('=1')).toBe("'=1")
    expect(guardFormula("don't")).toBe("don't")
  })

  it('are quoted when they hold separators, quotes, line ends or outer spaces', () => {
    expect(['a', 'a,b', 'a"b', 'a\nb', ' a', 'a;b'].map(csvCell)).toEqual([
      'a',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      '" a"',
      '"a;b"',
    ])
  })
})

describe('markdown text', () => {
  it('escapes markup and keeps line ends', () => {
    expect(escapeText('a|b <i> & `c` *d* _e_ [f](g)\n# h')).toBe(
      'a\\|b &lt;i&gt; &amp; \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g)<br>\\# h',
    )
  })
})

describe('nameNotes', () => {
  it('takes the id of the file only where it is plain and names one note', () => {
    const named = (id: string, externalId: string) => makeNote(id, { externalId })
    const board = boardWith(
      {},
      named('note-000001', 'camp-001'),
      named('note-000002', 'twice'),
      named('note-000003', 'twice'),
      named('note-000004', 'a、b'),
      named('note-000005', 'note-000001'),
      named('note-000006', ''),
    )
    expect(Object.fromEntries(nameNotes(board))).toEqual({
      'note-000001': 'camp-001',
      'note-000002': 'note-000002',
      'note-000003': 'note-000003',
      'note-000004': 'note-000004',
      'note-000005': 'note-000005',
      'note-000006': 'note-000006',
    })
  })
})

// The consensus camp of 2019-01-18: its notes and worksheet, imported, come out of every export as the reference has them.
import { beforeAll, describe, expect, it } from 'vitest'
import { exportFormats } from '../../server/exports/formats'
import { type BoardIndex, byOrder } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import type { BoardRecord, Kind, RecordOf } from '../../shared/model/record'
import { campCells, campNotes, campText, campWorksheet } from '../fixtures/readCamp'
import { sheetOfCamp } from './expectedSheet'
import { importInto, newBoard, now } from './importInto'
import { parseCsvExport } from './parseCsvExport'
import { parseMdExport } from './parseMdExport'

const camp = campWorksheet()
let board: BoardIndex

function render(format: string, of: BoardIndex = board, language?: 'zh-TW' | 'en'): string {
  return String(exportFormats.get(format)?.render(of, { now, language }))
}

beforeAll(() => {
  board = newBoard()
  const notes = importInto(board, 'notes', campText('notes.json'))
  expect({ added: notes.added, skipped: notes.skipped }).toEqual({ added: 150, skipped: [] })
  const worksheet = importInto(board, 'worksheet', campText('worksheet.json'))
  expect(worksheet.skipped).toEqual([])
})

/** In English only the words around the data differ. */
const inEnglish: Record<string, string> = {
  馬上可行: 'Immediately feasible',
  不易達成: 'Difficult',
  需研議: 'To be studied',
  修正後採行: 'Adopted with changes',
}
const sheet = sheetOfCamp(camp)
const englishSheet = sheet.map((row) => ({
  ...row,
  responses: row.responses.map((response) => ({ ...response, cls: inEnglish[response.cls] ?? '' })),
}))

describe('the camp of 2019-01-18', () => {
  it('comes out of Markdown as the reference has it', () => {
    const md = parseMdExport(render('md'))
    expect(md.rows).toEqual(sheet)
    expect(md.title).toBe(camp.meeting.title)
    expect(md.notes).toBe(150)
    expect(parseMdExport(render('md', board, 'en')).rows).toEqual(englishSheet)
  })

  it('comes out of CSV as the reference has it', () => {
    expect(parseCsvExport(render('csv')).rows).toEqual(sheet)
    expect(parseCsvExport(render('csv', board, 'en')).rows).toEqual(englishSheet)
  })

  it('shows its empty cells as empty in both', () => {
    const empty = camp.rows.map((row) => row.emptyCells)
    for (const { rows } of [parseMdExport(render('md')), parseCsvExport(render('csv'))]) {
      const found = rows.map((row) =>
        campCells.filter((_cell, at) => row.cells[columns[at] ?? 'problem'].length === 0),
      )
      expect(found).toEqual(empty)
    }
  })

  it('keeps in JSON every note with its speaker, words and evidence', () => {
    const notes = recordsIn('note').map((note) => ({
      id: note.externalId,
      text: note.originalText,
      speaker: note.proxyFor?.name,
      unit: note.proxyFor?.unit,
      category: note.category,
      theme: note.theme,
      evidence: note.evidence,
    }))
    notes.sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(notes).toEqual(campNotes())
    expect(recordsIn('note').every((note) => note.author === null)).toBe(true)
  })

  it('keeps in JSON every row, entry, link and answer with its source', () => {
    expect(rowsInJson()).toEqual(
      camp.rows.map((row) => ({
        ...row,
        followUp: row.followUp && { evidence: '', ...row.followUp },
      })),
    )
  })

  it('keeps in JSON the meeting and its tables', () => {
    const [meeting] = recordsIn('meeting')
    const { title, date, transcript, mindmapBoard, groups } = camp.meeting
    expect(meeting).toMatchObject({ title, date, transcript, outsideBoard: mindmapBoard })
    const tables = recordsIn('table').sort(byOrder)
    expect(
      tables.map(({ name, reporter, reporterUnit, scribe }) => ({ name, reporter, reporterUnit, scribe })),
    ).toEqual(groups.map(({ id, scribe = '', ...group }) => ({ name: id, ...group, scribe })))
  })

  it('goes as JSON into a new board and comes out the same in every format', async () => {
    const copy = newBoard('Opened a moment ago')
    const result = importInto(copy, 'json', render('json'))
    expect(result.skipped).toEqual([])
    for (const [format, { render }] of exportFormats) {
      // The archive holds what the others make.
      if (format === 'zip') continue
      const [ours, theirs] = await Promise.all([board, copy].map((of) => render(of, { now })))
      expect(Buffer.from(ours ?? '').equals(Buffer.from(theirs ?? ''))).toBe(true)
    }
  })

  it('changes nothing when the same files are imported again', () => {
    const before = render('json')
    const notes = importInto(board, 'notes', campText('notes.json'))
    const worksheet = importInto(board, 'worksheet', campText('worksheet.json'))
    const whole = importInto(board, 'json', before)
    expect([notes.added, worksheet.added, whole.added]).toEqual([0, 0, 0])
    expect(notes.skipped).toHaveLength(150)
    expect(render('json')).toBe(before)
  })
})

function recordsIn<K extends Kind>(kind: K): RecordOf<K>[] {
  const { records } = JSON.parse(render('json')) as { records: BoardRecord[] }
  return records.filter((record) => record.kind === kind) as RecordOf<K>[]
}

/** The rows as the reference writes them, from nothing but the JSON export. */
function rowsInJson(): object[] {
  const clusters = recordsIn('cluster').sort(byOrder)
  const links = recordsIn('link')
  const tableName = new Map(recordsIn('table').map((table) => [table.id, table.name]))
  const noteName = new Map(recordsIn('note').map((note) => [note.id, note.externalId]))
  const entryName = new Map(clusters.map((cluster) => [cluster.id, cluster.externalId]))
  const entryOf = (cluster: RecordOf<'cluster'>) => {
    const { id, externalId, title, speaker, evidence, minority, declined } = cluster
    const targets = new Set(links.filter((link) => link.from === id).map((link) => link.to))
    const names = clusters.filter((other) => targets.has(other.id)).map((other) => entryName.get(other.id))
    return {
      ...{ id: externalId, text: title, speaker, evidence },
      ...(names.length > 0 && { for: names }),
      ...(minority && { minority }),
      ...(declined && { declined }),
    }
  }
  return recordsIn('row')
    .sort(byOrder)
    .map((row) => {
      const cells = campCells.map((cell, at) => {
        const own = clusters.filter((cluster) => cluster.rowId === row.id && cluster.category === columns[at])
        return [cell, own.map(entryOf)] as const
      })
      const answer = recordsIn('response').find((response) => response.rowId === row.id)
      return {
        id: row.externalId,
        group: tableName.get(row.tableId ?? ''),
        cluster: row.title,
        ...Object.fromEntries(cells),
        emptyCells: cells.filter(([, entries]) => entries.length === 0).map(([cell]) => cell),
        remark: row.remark,
        followUp: answer
          ? {
              source: answer.source,
              cls: classNames[answer.feasibility ?? 'study'],
              response: answer.text,
              evidence: answer.evidence,
            }
          : null,
        noteIds: row.sourceNoteIds.map((id) => noteName.get(id)),
      }
    })
}

const classNames = {
  immediate: '馬上可行',
  difficult: '不易達成',
  study: '需研議',
  adapted: '修正後採行',
}

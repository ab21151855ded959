// Import of a worksheet file: records, places on the board, and what is wrong with single entries.
import { describe, expect, it } from 'vitest'
import { boxesInLane } from '../../shared/commands/placement'
import { BoardIndex, getMeeting } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import { meetingDefaults } from '../../shared/model/meeting'
import type { Kind, RecordOf } from '../../shared/model/record'
import { campText } from '../../test/fixtures/readCamp'
import { makeNote } from '../../test/fixtures/sceneBoard'
import type { ImportResult } from './ImportFormat'
import { importWorksheet } from './worksheet'

function run(file: unknown, board = new BoardIndex()): ImportResult {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  return importWorksheet(text, board, { now: 7, makeId, language: 'zh-TW' })
}

function ofKind<K extends Kind>(result: ImportResult, kind: K): RecordOf<K>[] {
  if (!result.ok) throw new Error(result.message)
  return result.records.filter((record) => record.kind === kind) as RecordOf<K>[]
}

const ours = (title = '') => ({
  ...meetingDefaults,
  coAgencies: [],
  legend: [],
  stages: [],
  createdAt: 1,
  title,
})

describe('worksheet', () => {
  it('lays each row as a band above what is on the board, with nothing on top of anything', () => {
    const board = new BoardIndex([makeNote('note-000001', { pos: [28, -500] })])
    const result = run(campText('worksheet.json'), board)
    const clusters = ofKind(result, 'cluster')
    const bandOf = (rowId: string) =>
      clusters.filter((cluster) => cluster.rowId === rowId).map(({ pos }) => pos[1])
    let bottom = Number.NEGATIVE_INFINITY
    for (const row of ofKind(result, 'row')) {
      const band = bandOf(row.id)
      expect(Math.min(...band)).toBeGreaterThan(bottom)
      bottom = Math.max(...band)
    }
    for (const cluster of clusters) board.put(cluster)
    for (const column of columns) {
      const boxes = boxesInLane(board, column).sort((a, b) => a.y - b.y)
      for (const [at, box] of boxes.entries()) {
        const above = boxes[at - 1]
        if (above) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height + 16)
      }
    }
    const lowest = Math.max(...clusters.map(({ pos }) => pos[1]))
    expect(lowest).toBeLessThan(-600)
    expect(
      new Set(clusters.filter(({ pos }, at) => pos[1] === clusters[0]?.pos[1] && at < 4).map((c) => c.rowId))
        .size,
    ).toBe(1)
  })

  it('fills in what the meeting does not say yet, and nothing more', () => {
    const file = {
      meeting: { title: 'theirs', date: '2019-01-18', mindmapBoard: 'https://a.example' },
      rows: [{ problems: [] }],
    }
    const empty = run(file, new BoardIndex([ours()]))
    expect(empty).toMatchObject({ replaces: 'meeting-record', added: 1 })
    expect(ofKind(empty, 'meeting')).toMatchObject([
      { title: 'theirs', date: '2019-01-18', outsideBoard: 'https://a.example' },
    ])
    const named = run(file, new BoardIndex([ours('ours')]))
    expect(ofKind(named, 'meeting')).toMatchObject([{ title: 'ours', date: '2019-01-18' }])
    const full = new BoardIndex([{ ...ours('ours'), date: '2020-01-01', outsideBoard: 'x' }])
    expect(run(file, full)).toMatchObject({ replaces: null })
    const wrong = run({ ...file, meeting: { title: 'x', date: '18 January' } })
    expect(getMeeting(new BoardIndex(ofKind(wrong, 'meeting')))).toMatchObject({ title: 'x', date: '' })
    expect(wrong.ok && wrong.skipped).toHaveLength(1)
  })

  it('uses the tables that the board has, and makes the others', () => {
    const first = run({
      meeting: { groups: [{ id: 'A', reporter: 'r' }] },
      rows: [
        { group: 'A', units: [] },
        { group: 'B', units: [] },
      ],
    })
    const tables = ofKind(first, 'table')
    expect(tables.map(({ name, reporter }) => [name, reporter])).toEqual([
      ['A', 'r'],
      ['B', ''],
    ])
    const again = run({ rows: [{ group: 'B', units: [] }] }, new BoardIndex(tables))
    expect(ofKind(again, 'table')).toEqual([])
    expect(ofKind(again, 'row')[0]?.tableId).toBe(tables[1]?.id)
  })

  it('leaves out single entries and links and says which', () => {
    const file = {
      rows: [
        {
          id: 'r',
          problems: [{ id: 'p1', text: 'p', for: ['s1'] }, 'x', { id: 'p2', text: '長'.repeat(2001) }],
          solutions: [{ id: 's1', text: 's', for: ['p1', 'p1', 'p2', '__proto__'] }],
          followUp: { cls: '待定', response: 'r', date: 'soon' },
          noteIds: ['camp-001', 'camp-002'],
        },
        'no row',
        { id: 'no cells' },
      ],
    }
    const result = run(file, new BoardIndex([makeNote('note-000001', { externalId: 'camp-002' })]))
    expect(ofKind(result, 'cluster').map((cluster) => cluster.title)).toEqual(['p', 's'])
    expect(ofKind(result, 'link')).toHaveLength(1)
    expect(ofKind(result, 'row')).toMatchObject([{ sourceNoteIds: ['note-000001'] }])
    expect(result.ok && result.skipped).toEqual([
      { line: 1, reason: '這一列已加入，但板上找不到它的來源便利貼：camp-001。' },
      { line: 1, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
      { line: 1, reason: '「p2」：「標題」太長：2001 個字，最多 2000 個字。沒有加入。' },
      { line: 1, reason: '「p1」不能對應到「s1」這一類；內容已加入，對應略去。' },
      { line: 1, reason: '「s1」對應到「p2」，但這一列沒有那一項；內容已加入，對應略去。' },
      { line: 1, reason: '「s1」對應到「__proto__」，但這一列沒有那一項；內容已加入，對應略去。' },
      { line: 1, reason: '「逐點回應」：「日期」的內容不正確，沒有加入。' },
      { line: 2, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
      { line: 3, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
    ])
  })

  it('keeps a class of answer that is none of ours in the words of the answer', () => {
    const result = run({ rows: [{ risks: [], followUp: { cls: '待定', response: 'r', owner: 'o' } }] })
    expect(ofKind(result, 'response')).toMatchObject([{ feasibility: null, text: '待定\nr', owner: 'o' }])
  })

  it('refuses a file that is none, and a newer one', () => {
    const files = [
      '',
      '{',
      '[]',
      { rows: [] },
      { rows: [1] },
      { schema: 'worksheet/2', rows: [{ units: [] }] },
      { schema: 'board-export/1', rows: [{ units: [] }] },
    ]
    expect(
      files.map((file) => {
        const result = run(file)
        return result.ok || result.code
      }),
    ).toEqual([...['empty', 'notJson', 'shape', 'shape', 'shape', 'newer', 'shape']])
  })
})

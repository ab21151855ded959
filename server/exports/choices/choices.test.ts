// What an export was asked to hold and to leave out: nothing more is in it, and what is left is a whole board.
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BoardIndex } from '../../../shared/model/board'
import { meetingId } from '../../../shared/model/meeting'
import { mindNodeDefaults } from '../../../shared/model/mindNode'
import { type BoardRecord, recordSchema } from '../../../shared/model/record'
import { referencesOf } from '../../../shared/model/references'
import { utteranceDefaults } from '../../../shared/model/utterance'
import { everything, exportChoicesSchema, exportParts } from '../../../shared/worksheet/exportChoices'
import { worksheetOf } from '../../../shared/worksheet/worksheet'
import { importInto, newBoard, now } from '../../../test/contract/importInto'
import { readWords } from '../../../test/contract/office/readPackage'
import { randomBoard } from '../../../test/contract/randomBoard'
import { campText, campWorksheet } from '../../../test/fixtures/readCamp'
import { makeNote } from '../../../test/fixtures/sceneBoard'
import { exportFormats } from '../formats'
import { prepareExport } from './prepareExport'
import { structuralFields } from './structuralFields'

const camp = (() => {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', campText('worksheet.json'))
  return [...board.all()]
})()

function prepare(records: readonly BoardRecord[], query: object) {
  const prepared = prepareExport(records, v.parse(exportChoicesSchema, query), now)
  if (!prepared) throw new Error('nothing to export')
  return prepared
}

async function render(format: string, records: readonly BoardRecord[], query: object): Promise<string> {
  const { board, options } = prepare(records, query)
  return readWords((await exportFormats.get(format)?.render(board, options)) ?? '')
}

function expectWhole(board: BoardIndex): void {
  for (const record of board.all()) {
    expect(v.safeParse(recordSchema, record).issues).toBeUndefined()
    expect(referencesOf(record).filter((id) => !board.get(id))).toEqual([])
  }
}

describe('without choices', () => {
  it('everything is in it as it is', () => {
    const { board, options } = prepare(camp, {})
    expect([...board.all()]).toEqual(camp)
    expect(options).toEqual({ now, language: 'zh-TW', leftOut: new Set(), limits: '' })
    expect(v.parse(exportChoicesSchema, { speakers: 'on', pseudonyms: 'off', tables: 'all' })).toEqual(
      everything,
    )
  })
})

describe('what is left out', () => {
  it.each(exportParts)('leaves a whole board, and the file says so: %s', async (part) => {
    const { board, options } = prepare(camp, { [part]: 'off' })
    expectWhole(board)
    expect(options.limits).not.toBe('')
    for (const format of ['json', 'md', 'csv'])
      expect(await render(format, camp, { [part]: 'off' })).toContain(options.limits)
  })

  it('speakers are nowhere', async () => {
    const json = await render('json', camp, { speakers: 'off' })
    expect(json).not.toMatch(/"(?:speaker|unit|reporter|reporterUnit|scribe)":"[^"]|"name":"[^第"]/)
    const { groups } = campWorksheet().meeting
    for (const format of ['md', 'csv']) {
      const file = await render(format, camp, { speakers: 'off' })
      for (const { reporter } of groups)
        expect(file).not.toMatch(new RegExp(`${reporter}（|報告：${reporter}`))
      expect(file).not.toContain('誰說的')
    }
  })

  it('entries that took their words from notes keep them', () => {
    const board = newBoard()
    importInto(board, 'notes', campText('notes.json'))
    importInto(board, 'worksheet', campText('worksheet.json'))
    const untitled = [...board.all()].map((record) =>
      record.kind === 'cluster' ? { ...record, title: '' } : record,
    )
    const [cluster] = untitled.filter((record) => record.kind === 'cluster')
    untitled.push(makeNote('note-of-it-1', { clusterId: cluster!.id, originalText: '原來的話' }))
    const { board: left } = prepare(untitled, { originals: 'off' })
    expect(left.size('note')).toBe(0)
    expect(worksheetOf(left).entries.get(cluster!.id)?.text).toBe('原來的話')
  })

  it('without originals a node keeps the words that it shows: of a note, or of a speech', () => {
    const node = { ...mindNodeDefaults, createdAt: 1, versions: [], wordingReplies: [] }
    const speech = { ...utteranceDefaults, id: 'speech-0001', createdAt: 1, order: 'a0' }
    const board = [
      ...camp,
      { ...speech, speaker: '高慈蔚', unit: '人事總處', text: '就是被雷打到' },
      makeNote('note-of-map', { originalText: '步驟太多' }),
      { ...node, id: 'node-speech', order: 'a0', utteranceId: 'speech-0001' },
      { ...node, id: 'node-of-note', order: 'a1', noteId: 'note-of-map' },
    ]
    const { board: left } = prepare(board, { originals: 'off' })
    expectWhole(left)
    expect(left.get('node-speech')).toMatchObject({
      ...{ originalText: '就是被雷打到', utteranceId: null, sourced: true },
      speaker: { name: '高慈蔚', unit: '人事總處' },
    })
    expect(left.get('node-of-note')).toMatchObject({ originalText: '步驟太多', noteId: null })
    const unnamed = prepare(board, { originals: 'off', speakers: 'off' }).board
    expect(unnamed.get('node-speech')).toMatchObject({ speaker: { name: '', unit: '' } })
  })

  it('one table brings its rows, entries and notes, and nothing of the other', () => {
    const [first, second] = camp.filter((record) => record.kind === 'table')
    const { board, options } = prepare(camp, { tables: first!.id })
    expectWhole(board)
    const rowsOf = (tableId: string) =>
      worksheetOf(new BoardIndex(camp)).rows.filter((row) => row.table?.id === tableId)
    const strip = (rows: ReturnType<typeof rowsOf>) =>
      rows.map(({ title, cells }) => [title, Object.values(cells)])
    expect(strip(worksheetOf(board).rows)).toEqual(strip(rowsOf(first!.id)))
    expect(options.limits).toContain('第一組')
    expect(prepareExport(camp, { ...everything, tables: 'no-such-table' }, now)).toBeNull()
    expect(JSON.stringify([...board.all()])).not.toContain(second!.id)
  })

  it('of any board, any choice leaves a whole one', () => {
    const choice = fc.record(
      Object.fromEntries([...exportParts, 'pseudonyms'].map((part) => [part, fc.constantFrom('on', 'off')])),
    )
    fc.assert(
      fc.property(randomBoard, choice, fc.nat(3), (board, query, at) => {
        const whole = [...board.all()].filter((record) => referencesOf(record).every((id) => board.get(id)))
        const tables = whole.filter(({ kind, removedAt }) => kind === 'table' && removedAt === null)
        const prepared = prepare(whole, { ...query, tables: tables[at]?.id ?? 'all' })
        const kept = new BoardIndex(whole)
        for (const record of prepared.board.all())
          expect(referencesOf(record).filter((id) => kept.get(id) && !prepared.board.get(id))).toEqual([])
      }),
      { numRuns: 200, seed: 20190118 },
    )
  })
})

const names = [
  '王小明',
  'Łucja',
  "O'Neil-Smith",
  '歐陽（人事總處）',
  '林.*雨',
  '陳ＡＢ',
  '𠮷野先生',
  'Anne B',
  '謝/許',
]
const name = fc.constantFrom(...names, '', '匿名（sli.do）')

/** The board with these names in every field that holds one, and in its sentences. */
function nameEverybody(board: BoardIndex, picked: readonly string[]): BoardRecord[] {
  let at = 0
  const next = () => picked[at++ % picked.length] ?? ''
  const person = () => ({
    memberId: at % 2 ? `member-${at % 5}` : null,
    name: next(),
    unit: `${next()}的單位`,
  })
  const named = [...board.all()].map((record): BoardRecord => {
    if (record.kind === 'note')
      return {
        ...record,
        author: person(),
        proxyFor: at % 3 ? person() : null,
        originalText: `聽${next()}說，${record.originalText}`,
        versions: [{ text: `原本是${next()}講的`, at: 1 }],
      }
    if (record.kind === 'table') return { ...record, reporter: next(), scribe: `${next()}、${next()}` }
    if (record.kind === 'cluster') return { ...record, speaker: next(), title: `${next()}：${record.title}` }
    if (record.kind === 'response') return { ...record, owner: next(), text: `請${next()}回覆` }
    return record.kind === 'meeting'
      ? { ...record, title: `與${next()}的會議`, coAgencies: [next()] }
      : record
  })
  // Each is somebody's name in a field, so that it is known for one.
  const known = picked.map((each, n) =>
    makeNote(`known-note-${n}`, { author: { memberId: null, name: each, unit: '' } }),
  )
  return [...named, ...known]
}

describe('pseudonyms', () => {
  it('no name of a board is in any text export of it', async () => {
    await fc.assert(
      fc.asyncProperty(randomBoard, fc.array(name, { minLength: 1, maxLength: 6 }), async (board, picked) => {
        const records = nameEverybody(board, picked)
        for (const format of ['json', 'md', 'csv']) {
          const file = await render(format, records, { pseudonyms: 'on' })
          const inPlainWords = file.replaceAll('\\', '')
          const core = (full: string) => full.replace(/（.*/, '')
          const found = names.filter((each) => picked.includes(each) && inPlainWords.includes(core(each)))
          expect(found).toEqual([])
        }
      }),
      { numRuns: 150, seed: 20190118 },
    )
  })

  it('one person of the camp is one pseudonym, as a speaker and as who reported', () => {
    const { board } = prepare(camp, { pseudonyms: 'on' })
    expectWhole(board)
    const [before] = camp.filter((record) => record.kind === 'table' && record.reporter === '高慈蔚')
    const after = board.get(before!.id)
    const reporter = after?.kind === 'table' ? after.reporter : ''
    expect(reporter).toMatch(/^與會者\d+$/)
    const said = camp.filter((record) => record.kind === 'note' && record.proxyFor?.name === '高慈蔚')
    expect(said.length).toBeGreaterThan(3)
    for (const { id } of said) expect(board.get(id)).toMatchObject({ proxyFor: { name: reporter } })
    const anonymous = camp.find(
      (record) => record.kind === 'note' && record.proxyFor?.name.startsWith('匿名'),
    )
    expect(board.get(anonymous!.id)).toMatchObject({ proxyFor: { name: '匿名' } })
  })

  it('a member who changed names is one person, two members of one name are two', () => {
    const by = (memberId: string | null, called: string) => ({ memberId, name: called, unit: '' })
    const notes = [
      makeNote('note-000001', { createdAt: 1, author: by('member-1', '小明') }),
      makeNote('note-000002', { createdAt: 2, author: by('member-1', '王小明') }),
      makeNote('note-000003', { createdAt: 3, author: by('member-2', '小華') }),
      makeNote('note-000004', { createdAt: 4, author: by('member-3', '小華') }),
      makeNote('note-000005', { createdAt: 5, author: by(null, ' 王小明') }),
      makeNote('note-000006', { createdAt: 6, author: by(null, '與會者5') }),
      makeNote('note-000007', { createdAt: 7, author: null, originalText: '王小明和ANNE說：Annual' }),
      makeNote('note-000008', { createdAt: 8, author: by(null, 'Anne') }),
    ]
    const { board } = prepare([...camp.filter(({ id }) => id === meetingId), ...notes], { pseudonyms: 'on' })
    const called = notes.map(({ id }) => {
      const note = board.get(id)
      return note?.kind === 'note' && note.author?.name
    })
    expect(called).toEqual([
      '與會者1',
      '與會者1',
      '與會者2',
      '與會者3',
      '與會者1',
      '與會者4',
      undefined,
      '與會者6',
    ])
    expect(board.get('note-000007')).toMatchObject({ originalText: '與會者1和與會者6說：Annual' })
    expect(JSON.stringify([...board.all()])).not.toContain('member-')
  })

  it('a name that is a word of the record format changes no format', () => {
    expect([...structuralFields]).toEqual(
      expect.arrayContaining([
        'kind',
        'category',
        'state',
        'order',
        'colour',
        'date',
        'side',
        'from',
        'feasibility',
      ]),
    )
    for (const text of ['title', 'originalText', 'text', 'remark', 'speaker', 'name', 'owner', 'unit'])
      expect(structuralFields.has(text)).toBe(false)
    const called = ['problem', 'agreed', 'immediate', 'zh-TW', 'note', 'first', 'light', 'open', 'private']
    const notes = called.map((each, n) =>
      makeNote(`known-note-${n}`, { author: { memberId: null, name: each, unit: '' } }),
    )
    expectWhole(prepare([...camp, ...notes], { pseudonyms: 'on' }).board)
  })
})

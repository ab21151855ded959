// Import of lists of notes, from JSON and from CSV.
import { describe, expect, it } from 'vitest'
import { placeNote } from '../../shared/commands/placement'
import { BoardIndex } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import { makeCluster, makeNote } from '../../test/fixtures/sceneBoard'
import { importCsv } from './csv'
import type { ImportContext, ImportFormat, ImportResult } from './ImportFormat'
import { importNotes } from './notes'

const context: ImportContext = { now: 7, makeId, language: 'zh-TW' }
const empty = new BoardIndex()

function run(
  format: ImportFormat,
  text: string,
  board = empty,
  more: Partial<ImportContext> = {},
): ImportResult {
  return format(text, board, { ...context, ...more })
}

function notesIn(result: ImportResult): StickyNote[] {
  if (!result.ok) throw new Error(result.message)
  return result.records as StickyNote[]
}

function skippedIn(result: ImportResult) {
  return result.ok ? result.skipped : result.code
}

describe('notes', () => {
  it('takes what the file says of a note, for the person who said it', () => {
    const file = JSON.stringify([
      {
        id: 'x-1',
        text: '話',
        speaker: '王明源',
        unit: '教育部',
        category: '解決辦法',
        theme: '主題',
        evidence: '原話',
      },
      { id: 2, text: '話', speaker: '匿名（sli.do）', unit: '', category: 'risk' },
      { text: '話', category: '交通', speaker: null },
    ])
    const [first, second, third] = notesIn(run(importNotes, file))
    expect(first).toMatchObject({
      ...{
        externalId: 'x-1',
        category: 'solution',
        theme: '主題',
        evidence: '原話',
        author: null,
        createdAt: 7,
      },
      proxyFor: { memberId: null, name: '王明源', unit: '教育部' },
    })
    expect(second).toMatchObject({ externalId: '2', proxyFor: { name: '匿名（sli.do）' } })
    expect(third).toMatchObject({ externalId: '', proxyFor: null, category: null, theme: '交通' })
  })

  it('lays them in two columns after what is in the lane, as one by one', () => {
    const board = new BoardIndex([
      makeNote('here-00001'),
      makeCluster('here-00002', { category: 'solution', pos: [16, 16] }),
    ])
    const file = JSON.stringify(
      Array.from({ length: 9 }, (_, at) => ({ text: `${at}`, category: at % 2 ? 'problem' : 'solution' })),
    )
    const onceMore = new BoardIndex(board.all())
    for (const note of notesIn(run(importNotes, file, board))) {
      expect(note.pos).toEqual(placeNote(onceMore, note.category))
      onceMore.put(note)
    }
  })

  it('leaves out what does not fit and says where and why', () => {
    const file = JSON.stringify([
      { text: 'ok' },
      { text: '長'.repeat(2001) },
      { text: '極長'.repeat(3000) },
      { text: ' \n' },
      { text: 'ok', speaker: 'x'.repeat(61) },
      { text: { toString: 1 } },
      null,
      [1],
      { text: 'ok', id: 'same' },
      { text: 'ok', id: 'same' },
      { text: 'another', id: 'same' },
    ])
    const result = run(importNotes, file)
    expect(notesIn(result)).toHaveLength(3)
    expect(skippedIn(result)).toEqual([
      { line: 2, reason: '「內容」太長：2001 個字，最多 2000 個字。沒有加入。' },
      { line: 3, reason: '「內容」太長：6000 個字，最多 2000 個字。沒有加入。' },
      { line: 4, reason: '沒有文字，沒有加入。' },
      { line: 5, reason: '「姓名」太長：61 個字，最多 60 個字。沒有加入。' },
      { line: 6, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
      { line: 7, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
      { line: 8, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
      { line: 10, reason: '檔案裡已經有同一筆，沒有重複加入。' },
    ])
    expect(skippedIn(run(importNotes, file, empty, { language: 'en' }))).toContainEqual({
      line: 4,
      reason: 'It has no text and was not added.',
    })
  })

  it('cleans texts and is not led astray by names of the prototype', () => {
    const file =
      '[{"text":"a\\u0000b\\u202ec","__proto__":{"speaker":"x"},"constructor":{"prototype":{"unit":"y"}}}]'
    const [note] = notesIn(run(importNotes, file))
    expect(note).toMatchObject({ originalText: 'abc', proxyFor: null })
    expect(({} as { speaker?: string }).speaker).toBeUndefined()
  })

  it('refuses a file that is none', () => {
    const codes = [
      '',
      ' \n',
      '{',
      '[1',
      '[{"text":NaN}]',
      '{}',
      '"x"',
      '[1,2]',
      '[]',
      '[{"words":"x"}]',
      'PK\u0003\u0004x',
      '[\u0000',
    ]
    expect(codes.map((file) => skippedIn(run(importNotes, file)))).toEqual([
      ...[
        'empty',
        'empty',
        'notJson',
        'notJson',
        'notJson',
        'shape',
        'shape',
        'shape',
        'empty',
        'shape',
        'zip',
        'binary',
      ],
    ])
    const deep = `${'['.repeat(41)}"["${']'.repeat(41)}`
    expect(skippedIn(run(importNotes, deep))).toBe('shape')
    expect(skippedIn(run(importNotes, `[{"text":"x","theme":${deep}}]`))).toBe('shape')
    const brackets = '[{"text":"\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}]'
    expect(run(importNotes, brackets)).toMatchObject({ ok: true, added: 1 })
    const many = run(importNotes, `[${'0,'.repeat(1500)}{"text":"x"}]`)
    expect(skippedIn(many)).toHaveLength(1001)
    expect(skippedIn(many)[1000]).toEqual({ line: 0, reason: '另有 500 項沒有一一列出。' })
    expect(skippedIn(run(importNotes, `[${'0,'.repeat(100_000)}{"text":"x"}]`))).toBe('tooManyRecords')
  })

  it('refuses the whole file when the board has no room for it', () => {
    const limits = { maxNotes: 3, maxRecords: 100 }
    const file = (count: number) =>
      JSON.stringify(Array.from({ length: count }, (_, at) => ({ text: `${at}` })))
    const board = new BoardIndex([makeNote('here-00001')])
    expect(run(importNotes, file(2), board, { limits })).toMatchObject({ ok: true, added: 2 })
    expect(run(importNotes, file(3), board, { limits })).toEqual({
      ok: false,
      code: 'tooManyNotes',
      message: '檔案有 3 張便利貼，這塊板只剩 2 張的空間，沒有匯入。請分成幾塊板，或先挑選內容。',
    })
    expect(skippedIn(run(importNotes, file(2), board, { limits: { maxNotes: 9, maxRecords: 2 } }))).toBe(
      'tooManyRecords',
    )
  })
})

describe('csv', () => {
  const texts = (result: ImportResult) => notesIn(result).map((note) => note.originalText)

  it('finds its columns by a header in either language, in any order', () => {
    const zh = '\uFEFF單位,分類,內容,發言者,主題,依據\r\n教育部,可能風險與障礙,話,王明源,T,E\r\n'
    expect(notesIn(run(importCsv, zh))).toMatchObject([
      {
        originalText: '話',
        category: 'risk',
        theme: 'T',
        evidence: 'E',
        proxyFor: { name: '王明源', unit: '教育部' },
      },
    ])
    const en = 'Category;Text;Author\nSolutions;"words; and more";Ann\nUnit;x;\n'
    expect(notesIn(run(importCsv, en))).toMatchObject([
      { originalText: 'words; and more', category: 'solution', proxyFor: { name: 'Ann', unit: '' } },
      { originalText: 'x', category: 'unit', proxyFor: null },
    ])
  })

  it('takes the first column without a header, and any line ends', () => {
    expect(texts(run(importCsv, 'a,b\r"c\r\nd",e\n\nf'))).toEqual(['a', 'c\nd', 'f'])
    expect(texts(run(importCsv, 'a\tb\nc'))).toEqual(['a', 'c'])
  })

  it('takes ragged and empty lines, and counts lines as an editor does', () => {
    const file = `內容,分類\n\n"一\n二",問題,多的,更多\n,解決辦法\n三\n${'長'.repeat(2001)},問題\n`
    const result = run(importCsv, file)
    expect(texts(result)).toEqual(['一\n二', '三'])
    expect(skippedIn(result)).toEqual([
      { line: 5, reason: '沒有文字，沒有加入。' },
      { line: 7, reason: '「內容」太長：2001 個字，最多 2000 個字。沒有加入。' },
    ])
  })

  it('undoes the guard against formulas', () => {
    expect(texts(run(importCsv, "text\n'=1+1\n'-x\n'quoted'"))).toEqual(['=1+1', '-x', "'quoted'"])
  })

  it('refuses what is no list of notes', () => {
    const files = [
      '',
      '\uFEFF\r\n \r\n',
      '{"a": 1}',
      '[1]',
      '<!DOCTYPE html><p>',
      '%PDF-1.7',
      'PK\u0003\u0004',
      'a\u0000b',
      '分類,作者\n問題,x',
    ]
    expect(files.map((file) => skippedIn(run(importCsv, file)))).toEqual([
      ...['empty', 'empty', 'shape', 'shape', 'shape', 'shape', 'zip', 'binary', 'noTextColumn'],
    ])
    expect(run(importCsv, 'text\nok\n"open\nmore\n')).toMatchObject({ code: 'quotes', message: /第 3 行/ })
    expect(skippedIn(run(importCsv, `${'\n'.repeat(300_000)}x`))).toBe('tooManyRecords')
  })
})

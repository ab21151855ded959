// Import of lists that are no tables: the questions of a Slido event, and pasted words.
import { describe, expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import type { ImportFormat, ImportResult } from './ImportFormat'
import { importText } from './pastedText'
import { importSlido } from './slido'

const now = Date.UTC(2026, 0, 1)

function run(format: ImportFormat, text: string): ImportResult {
  return format(text, new BoardIndex(), { now, makeId, language: 'zh-TW' })
}

function notesIn(result: ImportResult): StickyNote[] {
  if (!result.ok) throw new Error(result.code)
  return result.records as StickyNote[]
}

const question = (more: object) => ({
  type: 'Question',
  event_question_id: 37141320,
  event_id: 4386965,
  text: '為什麼不能用手機報稅？',
  is_public: true,
  is_anonymous: false,
  score: 12,
  score_positive: 14,
  score_negative: -2,
  author: { event_user_id: 171109668, name: '王小姐', attrs: {} },
  date_created: '2019-01-18T02:18:54.000Z',
  date_deleted: null,
  labels: [],
  ...more,
})

describe('slido', () => {
  it('takes a question with its author, votes, label and moment', () => {
    const asked = [question({}), question({ event_question_id: 2, labels: [{ name: '介面' }], score: 0 })]
    const wanted = [
      {
        ...{ originalText: '為什麼不能用手機報稅？', externalId: '37141320', category: null, author: null },
        ...{ proxyFor: { memberId: null, name: '王小姐', unit: '' }, theme: 'Slido（12 票）' },
        createdAt: Date.UTC(2019, 0, 18, 2, 18, 54),
      },
      { externalId: '2', theme: '介面' },
    ]
    for (const file of [asked, { questions: asked }, { data: { questions: asked } }]) {
      expect(notesIn(run(importSlido, JSON.stringify(file)))).toMatchObject(wanted)
    }
  })

  it('keeps anonymous questions anonymous, and tells of those that were deleted', () => {
    const file = [
      question({ is_anonymous: true }),
      question({ event_question_id: 2, date_deleted: '2019-01-18T03:00:00.000Z' }),
      question({ event_question_id: 3, author: null, date_created: null }),
      'x',
    ]
    const result = run(importSlido, JSON.stringify(file))
    expect(notesIn(result)).toMatchObject([{ proxyFor: null }, { proxyFor: null, createdAt: now }])
    expect(result.ok && result.skipped).toEqual([
      { line: 2, reason: '提問的人已經刪除，沒有加入。' },
      { line: 4, reason: '這一筆不是這種檔案該有的內容，沒有加入。' },
    ])
  })

  it('takes plainer lists as well', () => {
    const file = [
      { question: '一', author: '甲', votes: '3', date: 1547777934 },
      { content: '二', user: { name: '乙' }, created_at: '2099-01-01' },
    ]
    expect(notesIn(run(importSlido, JSON.stringify(file)))).toMatchObject([
      { originalText: '一', proxyFor: { name: '甲' }, theme: 'Slido（3 票）', createdAt: 1547777934000 },
      { originalText: '二', proxyFor: { name: '乙' }, theme: 'Slido', createdAt: now },
    ])
  })

  it('refuses what is no list of questions', () => {
    const codes = ['', '{', '{}', '[]', '[1]', '{"questions":{}}', '[{"name":"x"}]'].map((file) => {
      const result = run(importSlido, file)
      return result.ok ? 'ok' : result.code
    })
    expect(codes).toEqual(['empty', 'notJson', 'shape', 'shape', 'shape', 'shape', 'shape'])
  })
})

describe('text', () => {
  const texts = (text: string) => notesIn(run(importText, text)).map((note) => note.originalText)

  it('makes a note of each line that says something', () => {
    expect(texts('\uFEFF字太小\r\n\r\n  找不到按鈕 \n')).toEqual(['字太小', '找不到按鈕'])
  })

  it('leaves out the marks of a list when every line has one', () => {
    expect(texts('• 字太小\n• 太慢')).toEqual(['字太小', '太慢'])
    expect(texts('1. 字太小\n2、太慢\n（3）太貴')).toEqual(['字太小', '太慢', '太貴'])
    expect(texts('- 字太小\n太慢')).toEqual(['- 字太小', '太慢'])
    expect(texts('3. 改版')).toEqual(['3. 改版'])
    expect(texts('1.5 倍\n2.5 倍')).toEqual(['1.5 倍', '2.5 倍'])
    expect(texts('-5 度\n-3 度')).toEqual(['-5 度', '-3 度'])
  })

  it('names the line of what is too long, and refuses nothing at all', () => {
    expect(run(importText, `短\n\n${'長'.repeat(2001)}`)).toMatchObject({ added: 1, skipped: [{ line: 3 }] })
    expect(run(importText, ' \n\t\n')).toMatchObject({ ok: false, code: 'empty' })
    expect(run(importText, '\n'.repeat(100_001))).toMatchObject({ code: 'tooManyRecords' })
  })
})

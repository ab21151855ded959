// Reading transcripts: the published form, its variants, and texts that are none or still being typed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campText } from '../../test/fixtures/readCamp'
import { linksBegin, linksEnd, parseTranscript } from './parseTranscript'
import { splitSpeaker } from './splitSpeaker'

const read = (text: string) =>
  parseTranscript(text).speeches.map(({ speaker, unit, text, direction }) =>
    direction ? `> ${text}` : `${unit ? `${unit} ` : ''}${speaker}: ${text}`,
  )

describe('parseTranscript', () => {
  it('reads the whole camp: 341 speeches of 28 speakers and its stage directions', () => {
    const { speeches, lead } = parseTranscript(campText('transcript.md'))
    const said = speeches.filter(({ direction }) => !direction)
    expect(said).toHaveLength(341)
    expect(new Set(said.map(({ speaker }) => speaker)).size).toBe(28)
    expect(said.filter(({ speaker }) => speaker === '王明源')).toHaveLength(74)
    expect(speeches.filter(({ direction }) => direction).map(({ text }) => text)).toEqual([
      '（Realtimeboard：[https://goo.gl/5YvkKp](https://goo.gl/5YvkKp)）',
      ...[
        '（一位舉手）',
        '（無人舉手）',
        '（兩位舉手）',
        '（無人舉手）',
        '（三位舉手）',
        '（中午休息）',
        '（分組討論）',
      ],
    ])
    expect(lead).toEqual([])
    expect(speeches[1]).toMatchObject({ line: 6, speaker: '賴致翔', text: expect.stringMatching(/^抱歉/) })
  })

  it('takes either colon, words behind it, units, repeated headings and directions in the middle of a speech', () => {
    const file = `\uFEFF# 標題\r\n\r\n### 王明源（教育部）:\r\n大家早。\r\n\r\n第二段。\r\n> （笑）\r\n> （掌聲）\r\n繼續說。\r\n
### 王明源（教育部）：\n再說。\n### 財政部 卓敏裕： 好。\n## 第二階段\n### Audrey Tang：\nHi: there\n`
    expect(read(file)).toEqual([
      '教育部 王明源: 大家早。\n\n第二段。',
      '> （笑）\n（掌聲）',
      '教育部 王明源: 繼續說。',
      '教育部 王明源: 再說。',
      '財政部 卓敏裕: 好。',
      '> 第二階段',
      'Audrey Tang: Hi: there',
    ])
  })

  it('says what stands before the first speaker, and that there is none', () => {
    const cut = parseTranscript('接著剛才的話。\n\n### 甲：\n好。')
    expect(cut.lead).toEqual([{ line: 1, text: '接著剛才的話。' }])
    const none = parseTranscript('一篇文章\n\n### 10:30 休息：\n沒有發言者\n### \n')
    expect(none.hasSpeakers).toBe(false)
  })

  it('leaves out the links of our own export', () => {
    expect(read(`### 甲：\n好。\n\n${linksBegin}\n- [便利貼](#n1)\n${linksEnd}\n\n### 乙：\n嗯。`)).toEqual([
      '甲: 好。',
      '乙: 嗯。',
    ])
  })

  it('makes several of a speech that is too long, without losing or halving a character', () => {
    const long = `字${'😀'.repeat(500_000)}`
    const { speeches } = parseTranscript(`### 甲：\n${long}`)
    expect(Math.max(...speeches.map(({ text }) => text.length))).toBeLessThanOrEqual(50_000)
    expect(speeches.map(({ text }) => text).join('')).toBe(long)
    expect(speeches.every(({ text }) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text))).toBe(true)
  })

  it('reads anything, in time that grows with its length', () => {
    const piece = fc.constantFrom(
      '### ',
      '甲',
      '：',
      ':',
      '\n',
      '> ',
      '#',
      '（',
      '）',
      ' ',
      '部',
      linksBegin,
      '\u0000',
      '\uD800',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        for (const { text, speaker, direction } of parseTranscript(pieces.join('')).speeches) {
          expect(text.trim()).not.toBe('')
          expect(direction ? '' : speaker).toBe(speaker)
        }
      }),
      { seed: 6, numRuns: 300 },
    )
    for (const part of ['### ', '> ', '（', '部 ', '### a（', `${linksBegin}\n`]) {
      expect(parseTranscript(part.repeat(300_000)).hasSpeakers).toBe(false)
    }
  })
})

describe('splitSpeaker', () => {
  it.each([
    ['王明源', '王明源', ''],
    ['王明源（教育部）', '王明源', '教育部'],
    ['Peggy (衛福部)', 'Peggy', '衛福部'],
    ['財政資訊中心 卓敏裕', '卓敏裕', '財政資訊中心'],
    ['Audrey Tang', 'Audrey Tang', ''],
    ['主席 唐鳳', '主席 唐鳳', ''],
    ['（）', '（）', ''],
  ])('%s', (heading, name, unit) => {
    expect(splitSpeaker(heading)).toEqual({ name, unit })
  })
})

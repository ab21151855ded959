import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteTextBox } from '../scene/noteText'
import { fitText } from './fitText'
import { breakLines, fitLine } from './lineBreaks'

/** A plain font: full-width characters one em, Latin about half, combining marks nothing. */
function measure(text: string, fontSize: number): number {
  let ems = 0
  for (const char of text)
    ems += /\p{M}|\u200d/u.test(char) ? 0 : (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56
  return ems * fontSize
}

const han = fc
  .array(fc.constantFrom(...'協作會議便利貼整理表問題解決辦法風險單位部會首長可能不知道'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((chars) => chars.join(''))
const word = fc.constantFrom(
  'PDIS',
  'workshop',
  'a',
  'consensus',
  'https://example.gov.tw/a/very/long/path?with=query',
  '3.5%',
  'e\u0301\u0302tude',
  'שלום',
)
const emoji = fc.constantFrom('👩‍👩‍👧', '🎉', '🇹🇼', '👍🏽')
const mark = fc.constantFrom('，', '。', '」', '「', '：', '（', '）', '！', '——', ' ', '\n')
const texts = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: han }, { weight: 3, arbitrary: word }, emoji, {
      weight: 3,
      arbitrary: mark,
    }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''))
const unbroken = fc.integer({ min: 1, max: 2000 }).map((length) => 'x'.repeat(length))

test('no text overflows its note', () => {
  fc.assert(
    fc.property(fc.oneof(texts, unbroken), (text) => {
      const fitted = fitText(text, noteTextBox, measure)
      expect(fitted.lines.length * fitted.lineHeight).toBeLessThanOrEqual(noteTextBox.height)
      for (const line of fitted.lines) {
        expect(measure(line, fitted.fontSize)).toBeLessThanOrEqual(noteTextBox.width + 0.001)
      }
    }),
    { seed: 20190118, numRuns: 1000 },
  )
})

test('every word is shown, or the last line ends with an ellipsis', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { lines, cut } = breakLines(text, 15, 156, 4, measure)
      const shown = lines.join('').replace(/\s/g, '')
      const said = text.replace(/\s/g, '')
      if (!cut) expect(shown).toBe(said)
      else expect(said.startsWith(shown.slice(0, -1)) && shown.endsWith('…')).toBe(true)
    }),
    { seed: 7, numRuns: 1000 },
  )
})

test('no line starts with ，。」', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(han, fc.constantFrom('，', '。', '」', '）', '！', '。」')), {
        minLength: 1,
        maxLength: 12,
      }),
      (parts) => {
        const { lines } = breakLines(parts.flat().join(''), 17, 156, 40, measure)
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。」）！]/)
      },
    ),
    { seed: 11, numRuns: 1000 },
  )
})

test('a line exactly full keeps its full stop by taking the character before it along', () => {
  expect(breakLines('一二三四五六七八九。', 17, 156, 5, measure).lines).toEqual(['一二三四五六七八', '九。'])
})

test('an unbroken word is cut between visible characters only', () => {
  const { lines } = breakLines('e\u0301'.repeat(40), 17, 100, 40, measure)
  expect(lines.join('')).toBe('e\u0301'.repeat(40))
  for (const line of lines) expect(line.startsWith('\u0301')).toBe(false)
})

test('line ends that the writer made are kept', () => {
  expect(breakLines('第一行\n\n第三行', 17, 156, 5, measure).lines).toEqual(['第一行', '', '第三行'])
})

test('longer texts get smaller type', () => {
  const sizes = [12, 25, 35, 55].map((length) => fitText('字'.repeat(length), noteTextBox, measure).fontSize)
  expect(sizes).toEqual([20, 17, 15, 13])
})

test('one line is cut with an ellipsis', () => {
  expect(fitLine('首長授權\n與重視', 12, 60, measure)).toBe('首長授權…')
  expect(fitLine('短', 12, 60, measure)).toBe('短')
})

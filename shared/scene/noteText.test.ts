import { expect, test } from 'vitest'
import { makeRandom } from '../../test/harness/randomSource'
import type { Measure } from '../text/lineBreaks'
import { fitHeading, fitNoteText, noteTextBox } from './noteText'

/** Widths much like those of the board's font: a Chinese character is as wide as it is high. */
const measure: Measure = (text, fontSize) => {
  let width = 0
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : char.codePointAt(0)! > 0x2e7f ? 1 : 0.56
  return width * fontSize
}

const kinds = [
  () => '業務單位擔心協作會議會增加額外的工作量，希望「先說清楚」再分工；也怕究責。',
  () => 'Nobody told the ministries, so (again) they heard of it from the newspaper. ',
  () => 'PO 制度在 2019 年 1 月，已有 80% 的部會參加（含二級機關）。',
  () => '🙋🏽‍♀️👩‍👩‍👧‍👦🇹🇼👍🏿',
  () => 'https://join.gov.tw/idea/detail/0123456789abcdef',
  () => 'x'.repeat(80),
  () => 'é̂̃̄'.normalize('NFD').repeat(9),
  () => 'مرحبا بالعالم שלום עולם ',
  () => '\n',
  () => '　',
] as const

test('for 1,000 texts of every kind no line is wider than the note, none too many, none starts with ，。」', () => {
  const random = makeRandom(20190118)
  for (let round = 0; round < 1000; round++) {
    const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, () =>
      kinds[Math.floor(random() * kinds.length)]!(),
    )
    const whole = round % 50 === 0 ? parts.join('').repeat(60) : parts.join('')
    const text = whole.slice(Math.floor(random() * 20)).slice(0, 2000)
    for (const [fitted, width, height] of [
      [fitNoteText(text, measure), noteTextBox.width, noteTextBox.height],
      [fitHeading('', text, 40, measure), 400, 24],
    ] as const) {
      expect(fitted.lines.length * fitted.lineHeight, text).toBeLessThanOrEqual(height + 0.001)
      for (const [index, line] of fitted.lines.entries()) {
        expect(measure(line, fitted.fontSize), line).toBeLessThanOrEqual(width + 0.001)
        if (index > 0) expect(line, text).not.toMatch(/^[，。」、；：？！）』]/)
      }
    }
  }
})

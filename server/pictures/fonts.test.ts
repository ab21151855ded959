import { expect, test } from 'vitest'
import { messages } from '../../shared/i18n/catalogue'
import { readFonts } from './fonts'

const fonts = readFonts()

test('the font has the characters of Taiwan, marks of full width among them', () => {
  for (const char of '，（）：！？；、。「」『』《》〈〉—…～·臺灣鬱籲龘喆堃煊祐猴硐崁腳〓℃％＃①⑩★→') {
    expect([char, fonts.has(char)]).toEqual([char, true])
  }
})

test('whatever the product itself writes into pictures is in the font', () => {
  const ours = Object.entries(messages).filter(([key]) => /^(mark|category|exports|board|common)\./.test(key))
  expect(ours.flat(2).filter((text) => !fonts.has(text))).toEqual([])
})

test('a Han character is one em wide, a letter less, what is missing as wide as Han', () => {
  expect(fonts.measure('共識板', 20)).toBe(60)
  expect(fonts.measure('i', 20)).toBeLessThan(8)
  expect(fonts.measure('🙏', 20)).toBe(20)
  expect(fonts.measureBold('W', 20)).toBeGreaterThan(fonts.measure('W', 20))
})

test('what is invisible takes no room, and a letter is the same in one piece or two', () => {
  expect(fonts.measure('a\u200D\uFE0F\u200Bb', 20)).toBe(fonts.measure('ab', 20))
  expect(fonts.outline('e\u0301', false)).toEqual(fonts.outline('é', false))
})

test('outlines stay within the room of their text, and are closed', () => {
  const { path, width, unitsPerEm } = fonts.outline('共識é', false)
  expect(width).toBeGreaterThan(2 * unitsPerEm)
  const [starts, ends] = [path.match(/m/g) ?? [], path.match(/z/g) ?? []]
  expect(starts.length).toBeGreaterThan(10)
  expect(ends.length).toBe(starts.length)
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, verb, numbers = ''] of path.matchAll(/([Mmlqz])([-\d. ]*)/g)) {
    const [byX = 0, byY = 0] = (numbers.match(/-?[\d.]+/g) ?? []).map(Number).slice(-2)
    if (verb === 'M') [x, y] = [byX, byY]
    else if (verb === 'z') [x, y] = [startX, startY]
    else [x, y] = [x + byX, y + byY]
    if (verb === 'm') [startX, startY] = [x, y]
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(width)
    expect(y).toBeGreaterThanOrEqual(-unitsPerEm)
    expect(y).toBeLessThanOrEqual(0.3 * unitsPerEm)
  }
})

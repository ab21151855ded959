// How much room words take when nothing is there to measure them: an estimate on the safe side, for row heights.

// Han, kana, Hangul, full-width forms, emoji: as wide as they are high. The rest is taken for half of that.
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u

/** In half-width characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += wide.test(char) ? 2 : 1
  return width
}

/** Lines that a text fills in a column of so many half-width characters; what breaks early costs a twelfth. */
export function countLines(text: string, columnWidth: number): number {
  const usable = Math.max(2, columnWidth * 0.92)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0)
}

// Fits a text into a box: the largest of a few font sizes at which all of it can be read, else the smallest and an ellipsis.
import { breakLines, type Measure } from './lineBreaks'

export interface FitBox {
  width: number
  height: number
  /** Font sizes to try, largest first. */
  sizes: readonly number[]
  /** Line height as a multiple of the font size. */
  leading: number
}

export interface FittedText {
  fontSize: number
  lineHeight: number
  lines: readonly string[]
  /** Not all of the text could be shown. */
  cut: boolean
}

export function fitText(text: string, box: FitBox, measure: Measure): FittedText {
  let fitted: FittedText = { fontSize: 0, lineHeight: 0, lines: [], cut: true }
  for (const fontSize of box.sizes) {
    const lineHeight = fontSize * box.leading
    const maxLines = Math.max(1, Math.floor(box.height / lineHeight))
    const { lines, cut } = breakLines(text, fontSize, box.width, maxLines, measure)
    fitted = { fontSize, lineHeight, lines, cut }
    if (!cut && !hasBrokenWord(text, lines)) return fitted
  }
  return fitted
}

/** A Latin word was cut in the middle: a smaller size may keep it whole. */
function hasBrokenWord(text: string, lines: readonly string[]): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1]
    const seam = next === undefined ? '' : line.slice(-3) + next.slice(0, 3)
    return /^[a-z]{6}$/i.test(seam) && text.includes(seam)
  })
}

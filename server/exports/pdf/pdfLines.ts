// Words set in lines before pdfmake sees them. It would weigh every Han character by itself, which took most of its time;
// and no line begins with a mark that must not begin one.
import type { Content } from 'pdfmake/interfaces'
import { breakLines, type Measure } from '../../../shared/text/lineBreaks'
import type { PdfWords } from './pdfText'

/** Kerning moves single letters by less than this; in points. */
const tolerancePt = 1

export interface LineRoom {
  /** In points. */
  width: number
  fontSize: number
  measure: Measure
}

/** One line of the page each. */
export function setLines(words: readonly PdfWords[], { width, fontSize, measure }: LineRoom): Content[] {
  const text = words.map((part) => part.text).join('')
  const { lines } = breakLines(text, fontSize, width - tolerancePt, Number.POSITIVE_INFINITY, measure)
  let at = 0
  return lines.map((line): Content => {
    // Between two lines only spaces and line ends were left out.
    const start = text.indexOf(line, at)
    at = start + line.length
    return { text: cut(words, start, at), noWrap: true }
  })
}

/** The words from one place of their text to another. */
function cut(words: readonly PdfWords[], start: number, end: number): PdfWords[] {
  let at = 0
  return words.flatMap(({ text, ...look }) => {
    const from = Math.max(0, start - at)
    const to = Math.min(text.length, end - at)
    at += text.length
    return to > from ? [{ text: text.slice(from, to), ...look }] : []
  })
}

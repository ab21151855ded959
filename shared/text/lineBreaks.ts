// Breaks a text into lines by the Unicode line breaking algorithm (UAX 14), so that no line starts with ，。」.
// How wide a piece of text is, the caller says; nothing here needs a font.
import LineBreaker from 'linebreak'

/** Width of a text at a font size, in the units of `maxWidth`. */
export type Measure = (text: string, fontSize: number) => number

export interface BrokenLines {
  lines: string[]
  /** Words were left out: there were more than `maxLines`; the last line then ends with an ellipsis. */
  cut: boolean
}

const ellipsis = '…'
const closers = /^[\p{Pe}\p{Pf}，。、；：！？．,.;:!?%）」』】〉》”’…‧·—～ー々]/u
const graphemes = new Intl.Segmenter('zh-TW', { granularity: 'grapheme' })

/** The text in lines no wider than `maxWidth`, at most `maxLines` of them. */
export function breakLines(
  text: string,
  fontSize: number,
  maxWidth: number,
  maxLines: number,
  measure: Measure,
): BrokenLines {
  const lines: string[] = []
  let line = ''
  let lineWidth = 0
  const endLine = () => {
    lines.push(line.trimEnd())
    line = ''
    lineWidth = 0
  }
  for (const piece of piecesOf(text)) {
    const said = piece.text.trimEnd()
    const width = measure(said, fontSize)
    if (line !== '' && lineWidth + width > maxWidth) endLine()
    if (lines.length >= maxLines) break
    if (width > maxWidth) {
      const parts = splitByWidth(said, fontSize, maxWidth, maxLines - lines.length + 1, measure)
      for (const part of parts.slice(0, -1)) {
        line = part
        endLine()
      }
      line = parts.at(-1) ?? ''
      lineWidth = measure(line, fontSize)
    } else {
      line += piece.text
      lineWidth += said.length === piece.text.length ? width : measure(piece.text, fontSize)
    }
    if (piece.required) endLine()
    if (lines.length > maxLines) break
  }
  if (line.trimEnd() !== '') endLine()
  while (lines.at(-1) === '') lines.pop()
  if (lines.length <= maxLines && saidIn(lines.join('')) === saidIn(text)) return { lines, cut: false }
  const kept = lines.slice(0, maxLines)
  kept.push(shorten(kept.pop() ?? '', fontSize, maxWidth, measure))
  return { lines: kept, cut: true }
}

/** The text in one line, with an ellipsis where it had to be cut. */
export function fitLine(text: string, fontSize: number, maxWidth: number, measure: Measure): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return measure(flat, fontSize) <= maxWidth ? flat : shorten(flat, fontSize, maxWidth, measure)
}

function* piecesOf(text: string): Iterable<{ text: string; required: boolean }> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position > start)
      yield { text: text.slice(start, next.position).replace(/\n/g, ''), required: next.required }
    start = next.position
  }
  if (start < text.length) yield { text: text.slice(start), required: false }
}

/** Cuts what has no place to break (an unbroken word, a web address) between its visible characters. */
function splitByWidth(
  text: string,
  fontSize: number,
  maxWidth: number,
  maxParts: number,
  measure: Measure,
): string[] {
  const parts: string[] = []
  let part: string[] = []
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    const segmentWidth = measure(segment, fontSize)
    if (part.length > 0 && width + segmentWidth > maxWidth) {
      const kept = closers.test(segment) ? lastOpening(part) : part.length
      parts.push(part.slice(0, kept).join(''))
      if (parts.length >= maxParts) return parts
      part = part.slice(kept)
      width = measure(part.join(''), fontSize)
    }
    part.push(segment)
    width += segmentWidth
  }
  return [...parts, part.join('')]
}

/** How many of these characters stay on the line when the next one may not start a line. */
function lastOpening(part: readonly string[]): number {
  for (let index = part.length - 1; index > 0; index--) if (!closers.test(part[index] ?? '')) return index
  return part.length
}

function shorten(line: string, fontSize: number, maxWidth: number, measure: Measure): string {
  const kept = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (kept.length > 0 && measure(kept.join('') + ellipsis, fontSize) > maxWidth) kept.pop()
  return kept.join('').trimEnd() + ellipsis
}

function saidIn(text: string): string {
  return text.replace(/\s+/g, '')
}

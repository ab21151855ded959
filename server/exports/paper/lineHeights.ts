// Which lines of a table are short enough to be kept on one page.
import type { PaperCell, PaperColumn } from './Paper'
import { countLines } from './textWidth'

/** Of 9-point type: half its size, in hundredths of a millimetre. */
const halfWidth = 160
/** A third of a page: a gap of that size at its foot is still a page. */
const mostLines = 14

/** A cell that spans further lines has their room too and does not count. */
export function isShortLine(line: readonly (PaperCell | null)[], columns: readonly PaperColumn[]): boolean {
  return line.every((cell, at) => {
    if (!cell || cell.rowSpan > 1) return true
    const room = ((columns[at]?.width ?? 0) - 240) / halfWidth
    const lines = cell.paragraphs.reduce(
      (sum, fields) =>
        sum + countLines(fields.map(({ label, text }) => `${label} ${text}`).join('\u3000'), room),
      0,
    )
    return lines <= mostLines
  })
}

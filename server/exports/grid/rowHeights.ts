// How high the lines of a sheet must be so that nothing is cut off: spreadsheets do not grow them for merged cells.
import { countLines } from '../paper/textWidth'
import type { GridBanner, GridColumn, GridLine, GridSheet } from './Grid'

/** Of 10-point type, in points. */
const lineHeight = 14.5
const padding = 5
/** Excel's limit. */
const highest = 409

/** In points, one for each line. */
export function lineHeightsOf(lines: readonly GridLine[], columns: readonly GridColumn[]): number[] {
  const heights = lines.map(() => lineHeight + padding)
  const needs = lines.flatMap(({ cells }, at) =>
    cells.flatMap((cell, column) => {
      if (!cell || typeof cell.value !== 'string') return []
      const need = countLines(cell.value, columns[column]?.width ?? 10) * lineHeight + padding
      return [{ at, span: cell.rowSpan, need }]
    }),
  )
  for (const { at, span, need } of needs) if (span === 1) heights[at] = Math.max(heights[at] ?? 0, need)
  // What spans several lines shares out what they lack together.
  for (const { at, span, need } of needs) {
    const room = heights.slice(at, at + span).reduce((sum, height) => sum + height, 0)
    for (let line = at; span > 1 && need > room && line < at + span; line++) {
      heights[line] = (heights[line] ?? 0) + (need - room) / span
    }
  }
  return heights.map((height) => Math.min(highest, Math.round(height * 4) / 4))
}

/** In points. */
export function bannerHeight({ text, look }: GridBanner, { columns }: Pick<GridSheet, 'columns'>): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const height = look === 'title' ? 1.6 * lineHeight : lineHeight
  const lines = countLines(text, look === 'title' ? width / 1.6 : width)
  return Math.min(highest, lines * height + padding)
}

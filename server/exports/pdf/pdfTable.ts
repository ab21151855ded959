// A table of the paper as pdfmake takes it. Each row of the worksheet is a table of its own inside one that repeats the
// headings, so that a row with cells over several lines is kept on one page, or else broken like any other.
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import type { Fonts } from '../../pictures/fonts'
import { isShortLine } from '../paper/lineHeights'
import { inks } from '../paper/look'
import type { PaperAppendix, PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper/Paper'
import { setLines } from './pdfLines'
import { fieldsOf, type Say } from './pdfText'

/** How words are written, and how wide they are. */
export interface Hand {
  say: Say
  fonts: Pick<Fonts, 'measure' | 'measureBold'>
}

/** Points in a hundredth of a millimetre. */
const point = 72 / 2540
const paddingPt = 4
/** What stands between the words of two columns. */
const between = 2 * paddingPt + 0.5
/** In points. */
export const tableSize = 8.5
export const detailSize = 8
/** A row of more lines or remarks is no longer sure to fit on one page. */
const mostLines = 4
const mostDetailChars = 900

export function pdfTable({ columns, rows }: PaperTable, hand: Hand): Content {
  const widths = widthsOf(columns)
  const headings = part(widths, [headingsOf(columns, hand.say)], 'heading')
  const parts = rows.map((row) => part(widths, linesOf(row, widths, hand), 'row'))
  return {
    style: 'table',
    layout: { ...noLines, ...noRoom },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => fitsOnPage(row, columns)),
      widths: ['*'],
      body: [headings, ...parts].map((table) => [table]),
    },
  }
}

export function pdfAppendix({ columns, lines }: PaperAppendix, hand: Hand): Content {
  const widths = widthsOf(columns)
  const body = lines.map((line) =>
    line.map((text, at): TableCell => {
      const room = { width: widths[at] ?? 0, fontSize: tableSize, measure: hand.fonts.measure }
      return { stack: setLines([{ text: hand.say(text) }], room) }
    }),
  )
  return {
    style: 'table',
    layout: layoutOf('heading'),
    table: { headerRows: 1, widths, body: [headingsOf(columns, hand.say), ...body] },
  }
}

type PartKind = 'heading' | 'row'

function part(widths: number[], body: TableCell[][], kind: PartKind): ContentTable {
  return { layout: layoutOf(kind), table: { widths, body } }
}

function fitsOnPage({ lines, details }: PaperRow, columns: readonly PaperColumn[]): boolean {
  const said = details.flat().reduce((sum, { label, text }) => sum + label.length + text.length, 0)
  return (
    lines.length <= mostLines && said <= mostDetailChars && lines.every((line) => isShortLine(line, columns))
  )
}

function headingsOf(columns: readonly PaperColumn[], say: Say): TableCell[] {
  return columns.map(({ heading, colour }) => ({
    text: say(heading),
    style: 'heading',
    fillColor: colour ?? inks.sunken,
  }))
}

function linesOf({ lines, details }: PaperRow, widths: readonly number[], hand: Hand): TableCell[][] {
  const body = lines.map((line) =>
    line.map((cell, at): TableCell => (cell ? cellOf(cell, widths[at] ?? 0, at === 0, hand) : {})),
  )
  if (details.length === 0) return body
  const width = widths.reduce((sum, one) => sum + one + between, 0) - between
  const room = { width, fontSize: detailSize, measure: hand.fonts.measure }
  const stack = details.flatMap((fields) => setLines(fieldsOf(fields, hand.say), room))
  const covered = Array.from({ length: widths.length - 1 }, (): TableCell => ({}))
  return [...body, [{ stack, colSpan: widths.length, style: 'detail', fillColor: inks.ground }, ...covered]]
}

function cellOf(
  { paragraphs, rowSpan }: PaperCell,
  width: number,
  isHead: boolean,
  { say, fonts }: Hand,
): TableCell {
  const stack = paragraphs.map((fields, at): Content => {
    const isTitle = isHead && at === 0
    const room = { width, fontSize: tableSize, measure: isTitle ? fonts.measureBold : fonts.measure }
    return {
      stack: setLines(fieldsOf(fields, say), room),
      ...(isTitle ? { style: 'rowTitle' } : {}),
      ...(at > 0 ? { margin: [0, 3, 0, 0] } : {}),
    }
  })
  return { stack, ...(rowSpan > 1 ? { rowSpan } : {}) }
}

/** pdfmake adds the padding and the lines to a column's width. */
function widthsOf(columns: readonly PaperColumn[]): number[] {
  return columns.map(({ width }) => width * point - between)
}

const noLines = { hLineWidth: () => 0, vLineWidth: () => 0 }
const noRoom = {
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** A row's upper edge is the lower edge of what stands above it: drawn strong, over that one. */
function layoutOf(kind: PartKind): CustomTableLayout {
  return {
    hLineWidth: (line) => (kind === 'row' && line === 0 ? 0.8 : 0.5),
    vLineWidth: () => 0.5,
    hLineColor: (line) => ((kind === 'heading' ? line <= 1 : line === 0) ? inks.lineStrong : inks.line),
    vLineColor: () => inks.line,
    paddingLeft: () => paddingPt,
    paddingRight: () => paddingPt,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  }
}

// The tables of the DOCX: widths in full, a header row that repeats on every page, cells that span the lines of a row.
import {
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { isShortLine } from '../paper/lineHeights'
import { inks } from '../paper/look'
import type { PaperAppendix, PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper/Paper'
import { hex } from './docxStyles'
import { docxFields, docxParagraph } from './docxText'

export function docxTable({ columns, rows }: PaperTable): Table {
  return tableOf(
    columns,
    rows.flatMap((row) => rowsOf(row, columns)),
  )
}

export function docxAppendix({ columns, lines }: PaperAppendix): Table {
  const rows = lines.map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: line.map((text) => new TableCell({ children: [docxParagraph('Cell', text)] })),
      }),
  )
  return tableOf(columns, rows)
}

function tableOf(columns: readonly PaperColumn[], rows: readonly TableRow[]): Table {
  const columnWidths = columns.map(({ width }) => inTwips(width))
  const thin = border(inks.line, 4)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 50, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA },
    borders: {
      ...{ top: thin, bottom: thin, left: thin, right: thin },
      ...{ insideHorizontal: thin, insideVertical: thin },
    },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(headOf) }), ...rows],
  })
}

function headOf({ heading, colour }: PaperColumn): TableCell {
  return new TableCell({
    shading: { type: 'clear', color: 'auto', fill: hex(colour ?? inks.sunken) },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [docxParagraph('CellHeading', heading)],
  })
}

function rowsOf(row: PaperRow, columns: readonly PaperColumn[]): TableRow[] {
  const lines = row.lines.map(
    (line, at) =>
      new TableRow({
        cantSplit: isShortLine(line, columns),
        // What is said of a row stays with its last line.
        keepNext: row.details.length > 0 && at === row.lines.length - 1,
        children: line.flatMap((cell, column) => (cell ? [cellOf(cell, at === 0, column === 0)] : [])),
      }),
  )
  if (row.details.length === 0) return lines
  const details = new TableCell({
    columnSpan: columns.length,
    shading: { type: 'clear', color: 'auto', fill: hex(inks.ground) },
    children: row.details.map((fields) => docxFields('Detail', fields)),
  })
  return [...lines, new TableRow({ children: [details] })]
}

function cellOf({ paragraphs, rowSpan }: PaperCell, isFirst: boolean, isTitle: boolean): TableCell {
  const children: Paragraph[] = paragraphs.map((fields, at) =>
    docxFields(isTitle && at === 0 ? 'RowTitle' : 'Cell', fields),
  )
  return new TableCell({
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
    borders: isFirst ? { top: border(inks.lineStrong, 8) } : undefined,
    children: children.length > 0 ? children : [docxParagraph('Cell', '')],
  })
}

/** `size` in eighths of a point. */
function border(colour: string, size: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size, color: hex(colour) }
}

/** Word counts in twentieths of a point. */
export function inTwips(hundredthsOfMm: number): number {
  return Math.round((hundredthsOfMm / 2540) * 1440)
}

// Grid → XLSX by the library hucre, which nothing else in the exports knows: another writer would take this file's place.
import { type Cell, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Grid, GridSheet } from '../grid/Grid'
import { bannerHeight, lineHeightsOf } from '../grid/rowHeights'
import { settlePackage } from '../settlePackage'
import { shortenTitle } from '../shortenTitle'
import { bannerStyle, cellStyle, headStyle, xlsxFont } from './xlsxStyles'

export async function writeXlsxGrid(grid: Grid): Promise<Uint8Array> {
  const made = new Date(grid.madeAt)
  const file = await writeXlsx({
    properties: { title: grid.title, creator: 'Consensus Board', created: made, modified: made },
    defaultFont: xlsxFont(),
    sheets: grid.sheets.map((sheet) => writeSheet(sheet, grid)),
    namedRanges: grid.sheets.map(printTitlesOf),
  })
  return settlePackage(file, grid.madeAt)
}

/** Rows that repeat on every printed page. The library forgets the quotes that a name with spaces or signs needs. */
function printTitlesOf({ name, banners }: GridSheet) {
  const head = banners.length + 1
  return { name: '_xlnm.Print_Titles', scope: name, range: `'${name}'!$1:$${head}` }
}

function writeSheet(sheet: GridSheet, grid: Grid): WriteSheet {
  const { banners, columns, lines } = sheet
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const put = (row: number, column: number, value: string | number | null, style: Cell['style']) =>
    cells.set(`${row},${column}`, { value: typeof value === 'string' ? escapeMarks(value) : value, style })

  for (const [row, { text, look }] of banners.entries()) {
    put(row, 0, text, bannerStyle(look))
    merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 })
  }
  const head = banners.length
  for (const [column, { heading, colour }] of columns.entries()) put(head, column, heading, headStyle(colour))

  const first = head + 1
  for (const [at, { cells: line, isFirst }] of lines.entries()) {
    for (const [column, cell] of line.entries()) {
      put(first + at, column, cell?.value ?? null, cellStyle(cell?.look ?? 'text', isFirst))
      if (!cell || cell.rowSpan < 2) continue
      const startRow = first + at
      merges.push({ startRow, startCol: column, endRow: startRow + cell.rowSpan - 1, endCol: column })
    }
  }
  const heights = [
    ...banners.map((banner) => bannerHeight(banner, sheet)),
    22,
    ...lineHeightsOf(lines, columns),
  ]
  return {
    name: sheet.name,
    columns: columns.map(({ width }) => ({ width })),
    rows: heights.map(() => columns.map(() => null)),
    cells,
    merges,
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: first },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${inHeader(shortenTitle(grid.title))}&R${inHeader(grid.status)}`,
      oddFooter: `&L${inHeader(shortenTitle(sheet.name))}&R${inHeader(grid.pageNumber).replace('<page>', '&P').replace('<pages>', '&N')}`,
    },
  }
}

/** Excel reads `_x000D_` in a text as the character of that number. */
function escapeMarks(text: string): string {
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}

/** In headers and footers `&` begins a code. */
function inHeader(text: string): string {
  return text.replaceAll('&', '&&')
}

// The sheets of the ODS. Cells are text by their declared type, so that none is taken for a formula.
import type { Grid, GridCell, GridSheet } from '../grid/Grid'
import { bannerHeight, lineHeightsOf } from '../grid/rowHeights'
import { fontFaces } from './odfFont'
import { odfText } from './odfText'
import { type OdsLooks, odsLooks } from './odsLooks'
import { masterPageName } from './odsStyles'
import { element } from './xml'
import { namespaces, xmlHead } from './zipOdf'

export function odsContent(grid: Grid): string {
  const looks = odsLooks()
  const tables = grid.sheets.map((sheet, at) => writeSheet(sheet, looks, looks.sheet(masterPageName(at))))
  const repeated = grid.sheets.map(repeatedRows)
  return (
    xmlHead +
    element(
      'office:document-content',
      namespaces,
      fontFaces,
      element('office:automatic-styles', {}, ...looks.styles()),
      element(
        'office:body',
        {},
        element('office:spreadsheet', {}, ...tables, element('table:named-expressions', {}, ...repeated)),
      ),
    )
  )
}

/**
 * The rows down to the headings, for repeating on every page. They stand in no table:table-header-rows: other readers of
 * spreadsheets skip what is in it, and would lose the headings.
 */
function repeatedRows({ name, banners, columns }: GridSheet, index: number): string {
  const sheet = `$'${name}'`
  const last = columnName(columns.length - 1)
  return element('table:named-range', {
    'table:name': `PrintTitles${index + 1}`,
    'table:base-cell-address': `${sheet}.$A$1`,
    'table:cell-range-address': `${sheet}.$A$1:.$${last}$${banners.length + 1}`,
    'table:range-usable-as': 'repeat-row',
  })
}

function writeSheet(sheet: GridSheet, looks: OdsLooks, style: string): string {
  const { name, banners, columns, lines } = sheet
  const heights = lineHeightsOf(lines, columns)
  const rows = [
    ...banners.map((banner) =>
      rowOf(looks, bannerHeight(banner, sheet), [
        textCell(banner.text, looks.banner(banner.look), { 'table:number-columns-spanned': columns.length }),
        coveredCells(columns.length - 1),
      ]),
    ),
    rowOf(
      looks,
      22,
      columns.map(({ heading, colour }) => textCell(heading, looks.heading(colour))),
    ),
    ...lines.map(({ cells, isFirst }, at) =>
      rowOf(
        looks,
        heights[at] ?? 20,
        cells.map((cell) => (cell ? writeCell(cell, looks.cell(cell.look, isFirst)) : coveredCells(1))),
      ),
    ),
  ]
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': style },
    ...columns.map(({ width }) => element('table:table-column', { 'table:style-name': looks.column(width) })),
    ...rows,
  )
}

function rowOf(looks: OdsLooks, height: number, cells: readonly string[]): string {
  return element('table:table-row', { 'table:style-name': looks.row(height) }, ...cells)
}

function writeCell({ value, rowSpan }: GridCell, style: string): string {
  const span: Record<string, number> =
    rowSpan > 1 ? { 'table:number-columns-spanned': 1, 'table:number-rows-spanned': rowSpan } : {}
  if (value === null) return element('table:table-cell', { 'table:style-name': style, ...span })
  if (typeof value === 'string') return textCell(value, style, span)
  return element(
    'table:table-cell',
    { 'table:style-name': style, 'office:value-type': 'float', 'office:value': value, ...span },
    element('text:p', {}, String(value)),
  )
}

function textCell(text: string, style: string, span: Record<string, number> = {}): string {
  const paragraphs = text.split('\n').map((line) => element('text:p', {}, odfText(line)))
  return element(
    'table:table-cell',
    { 'table:style-name': style, 'office:value-type': 'string', ...span },
    ...paragraphs,
  )
}

function coveredCells(count: number): string {
  if (count < 1) return ''
  return element('table:covered-table-cell', {
    'table:number-columns-repeated': count > 1 ? count : undefined,
  })
}

/** A, B, … Z, AA, …; `index` from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

// The text of the ODT: head, a heading and a table for each table of the meeting, then the notes as written.

import { isShortLine } from '../paper/lineHeights'
import { inks } from '../paper/look'
import type { Paper, PaperAppendix, PaperCell, PaperColumn, PaperRow, PaperTable } from '../paper/Paper'
import { fontFaces } from './odfFont'
import { odfFields, odfParagraph, odfSpan, odfText } from './odfText'
import { element } from './xml'
import { namespaces, xmlHead } from './zipOdf'

export function odtContent(paper: Paper): string {
  const automatic = [...cellStyles(), ...rowStyles()]
  const body = [
    odfParagraph('Title', odfFields([paper.title])),
    odfParagraph('Status', odfText(paper.status)),
    ...(paper.limits ? [odfParagraph('Remark', odfText(paper.limits))] : []),
    ...paper.notice.split('\n').map((line) => (line ? odfParagraph('Notice', odfText(line)) : '')),
    ...paper.facts.map((fields) => odfParagraph('Fact', odfFields(fields))),
    ...paper.remarks.map((remark) => odfParagraph('Remark', odfText(remark))),
  ]
  for (const [index, table] of paper.tables.entries()) {
    const name = `Table${index + 1}`
    automatic.push(...tableStyles(name, table.columns))
    body.push(...writeTable(name, table))
  }
  for (const [index, appendix] of paper.appendices.entries()) {
    const name = `Appendix${index + 1}`
    automatic.push(...tableStyles(name, appendix.columns))
    body.push(...writeAppendix(name, appendix))
  }
  return (
    xmlHead +
    element(
      'office:document-content',
      namespaces,
      fontFaces,
      element('office:automatic-styles', {}, ...automatic),
      element('office:body', {}, element('office:text', {}, ...body)),
    )
  )
}

const heading = (content: string) =>
  element('text:h', { 'text:style-name': 'Heading_20_1', 'text:outline-level': 1 }, content)

function writeTable(name: string, table: PaperTable): string[] {
  return [
    heading(odfFields([table.heading])),
    ...(table.people.length > 0 ? [odfParagraph('People', odfFields(table.people))] : []),
    tableOf(
      name,
      table.columns,
      table.rows.flatMap((row) => writeRow(row, table.columns)),
    ),
  ]
}

function writeAppendix(name: string, { heading: title, columns, lines }: PaperAppendix): string[] {
  const rows = lines.map((line) =>
    element(
      'table:table-row',
      { 'table:style-name': 'ShortLine' },
      ...line.map((text) => cellOf('Cell', 1, 1, odfParagraph('Cell', odfText(text)))),
    ),
  )
  return [heading(odfSpan('Quiet', title)), tableOf(name, columns, rows)]
}

function tableOf(name: string, columns: readonly PaperColumn[], rows: readonly string[]): string {
  const head = columns.map(({ heading: text }, at) =>
    cellOf(`${name}.H${at + 1}`, 1, 1, odfParagraph('CellHeading', odfText(text))),
  )
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': name },
    ...columns.map((_column, at) =>
      element('table:table-column', { 'table:style-name': `${name}.${at + 1}` }),
    ),
    element(
      'table:table-header-rows',
      {},
      element('table:table-row', { 'table:style-name': 'ShortLine' }, ...head),
    ),
    ...rows,
  )
}

function writeRow(row: PaperRow, columns: readonly PaperColumn[]): string[] {
  const lines = row.lines.map((line, at) =>
    element(
      'table:table-row',
      { 'table:style-name': isShortLine(line, columns) ? 'ShortLine' : 'Line' },
      ...line.map((cell, column) =>
        cell ? writeCell(cell, at === 0, column === 0) : '<table:covered-table-cell/>',
      ),
    ),
  )
  if (row.details.length === 0) return lines
  const details = row.details.map((fields) => odfParagraph('Detail', odfFields(fields)))
  const covered = columns.slice(1).map(() => '<table:covered-table-cell/>')
  const cell = cellOf('Detail', 1, columns.length, ...details)
  return [...lines, element('table:table-row', { 'table:style-name': 'Line' }, cell, ...covered)]
}

function writeCell({ paragraphs, rowSpan }: PaperCell, isFirst: boolean, isTitle: boolean): string {
  const content = paragraphs.map((fields, at) =>
    odfParagraph(isTitle && at === 0 ? 'RowTitle' : 'Cell', odfFields(fields)),
  )
  return cellOf(
    isFirst ? 'FirstCell' : 'Cell',
    rowSpan,
    1,
    ...(content.length > 0 ? content : [odfParagraph('Cell', '')]),
  )
}

function cellOf(style: string, rowSpan: number, columnSpan: number, ...content: string[]): string {
  return element(
    'table:table-cell',
    {
      'table:style-name': style,
      'table:number-rows-spanned': rowSpan > 1 ? rowSpan : undefined,
      'table:number-columns-spanned': columnSpan > 1 ? columnSpan : undefined,
      'office:value-type': 'string',
    },
    ...content,
  )
}

function tableStyles(name: string, columns: readonly PaperColumn[]): string[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const table = element('style:table-properties', {
    'style:width': inCentimetres(width),
    'table:align': 'left',
    'table:border-model': 'collapsing',
    'style:may-break-between-rows': 'true',
  })
  return [
    styleOf(name, 'table', table),
    ...columns.map((column, at) =>
      styleOf(
        `${name}.${at + 1}`,
        'table-column',
        element('style:table-column-properties', { 'style:column-width': inCentimetres(column.width) }),
      ),
    ),
    ...columns.map(({ colour }, at) => styleOf(`${name}.H${at + 1}`, 'table-cell', headLook(colour))),
  ]
}

function cellStyles(): string[] {
  const thin = `0.5pt solid ${inks.line}`
  const look = (attributes: Record<string, string>) =>
    element('style:table-cell-properties', { 'fo:padding': '0.1cm', ...attributes })
  const first = {
    'fo:border-left': thin,
    'fo:border-right': thin,
    'fo:border-bottom': thin,
    'fo:border-top': `1pt solid ${inks.lineStrong}`,
  }
  return [
    styleOf('Cell', 'table-cell', look({ 'fo:border': thin })),
    styleOf('FirstCell', 'table-cell', look(first)),
    styleOf('Detail', 'table-cell', look({ 'fo:border': thin, 'fo:background-color': inks.ground })),
  ]
}

function headLook(colour: string | null): string {
  return element('style:table-cell-properties', {
    'fo:padding': '0.12cm',
    'fo:border': `0.5pt solid ${inks.lineStrong}`,
    'fo:background-color': (colour ?? inks.sunken).toLowerCase(),
    'style:vertical-align': 'middle',
  })
}

/** A short line stays on one page; a long one may break, or its end would be lost below the page. */
function rowStyles(): string[] {
  return (['always', 'auto'] as const).map((together) =>
    styleOf(
      together === 'always' ? 'ShortLine' : 'Line',
      'table-row',
      element('style:table-row-properties', { 'fo:keep-together': together }),
    ),
  )
}

function styleOf(name: string, family: string, properties: string): string {
  return element('style:style', { 'style:name': name, 'style:family': family }, properties)
}

function inCentimetres(hundredthsOfMm: number): string {
  return `${hundredthsOfMm / 1000}cm`
}

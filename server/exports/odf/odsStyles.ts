// The styles of the ODS: A4 sheets laid wide, scaled to the width of the page, with a running header and footer. The
// header names the columns: the element that would repeat the headings themselves hides them from other readers.
import type { Grid, GridSheet } from '../grid/Grid'
import { inks } from '../paper/look'
import { shortenTitle } from '../shortenTitle'
import { defaultText, fontFaces, fontProperties } from './odfFont'
import { odfText } from './odfText'
import { columnWidth } from './odsLooks'
import { pageNumbers } from './pageNumbers'
import { element } from './xml'
import { namespaces, xmlHead } from './zipOdf'

export function odsStyles(grid: Grid): string {
  return (
    xmlHead +
    element(
      'office:document-styles',
      namespaces,
      fontFaces,
      element('office:styles', {}, ...styles()),
      element('office:automatic-styles', {}, ...grid.sheets.map(pageLayout)),
      element('office:master-styles', {}, ...grid.sheets.map((sheet, at) => masterPage(sheet, at, grid))),
    )
  )
}

function styles(): string[] {
  const named = (name: string, properties: string) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell', 'style:parent-style-name': 'Default' },
      properties,
    )
  return [
    element(
      'style:default-style',
      { 'style:family': 'table-cell' },
      element('style:paragraph-properties', {
        'style:text-autospace': 'ideograph-alpha',
        'style:line-break': 'strict',
      }),
      defaultText,
    ),
    element('style:style', { 'style:name': 'Default', 'style:family': 'table-cell' }),
    named('Text', fontProperties({ colour: inks.ink })),
    named('Number', fontProperties({ colour: inks.soft })),
    named('Bold', fontProperties({ isBold: true })),
    named('Soft', fontProperties({ colour: inks.soft })),
    named('SheetTitle', fontProperties({ size: '16pt', isBold: true, colour: inks.ink })),
    named('Heading', fontProperties({ isBold: true, colour: inks.ink })),
    element(
      'style:style',
      { 'style:name': 'PageHead', 'style:family': 'text' },
      fontProperties({ size: '8pt', colour: inks.soft }),
    ),
  ]
}

/** The page of the sheet with this index; sheets differ in how far they are scaled down to its width. */
export function masterPageName(index: number): string {
  return `Page${index + 1}`
}

function pageLayout({ columns }: GridSheet, index: number): string {
  const band = (kind: 'header' | 'footer') =>
    element(
      `style:${kind}-style`,
      {},
      element('style:header-footer-properties', {
        'fo:min-height': '0.6cm',
        'fo:margin-left': '0cm',
        'fo:margin-right': '0cm',
        [kind === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: '0.2cm',
      }),
    )
  const width = columns.reduce((sum, column) => sum + Number.parseFloat(columnWidth(column.width)), 0)
  return element(
    'style:page-layout',
    { 'style:name': `Layout${index + 1}` },
    element('style:page-layout-properties', {
      'fo:page-width': '29.7cm',
      'fo:page-height': '21cm',
      'style:print-orientation': 'landscape',
      'fo:margin-top': '0.8cm',
      'fo:margin-bottom': '0.8cm',
      'fo:margin-left': '1cm',
      'fo:margin-right': '1cm',
      'style:scale-to': `${Math.min(100, Math.floor((printWidth / width) * 100))}%`,
      'style:first-page-number': 'continue',
      'style:print-page-order': 'ttb',
      'style:writing-mode': 'lr-tb',
    }),
    band('header'),
    band('footer'),
  )
}

/** Between the margins, in centimetres. */
const printWidth = 27.6

function masterPage({ columns }: GridSheet, index: number, { title, status, pageNumber }: Grid): string {
  const line = (content: string) =>
    element('text:p', {}, element('text:span', { 'text:style-name': 'PageHead' }, content))
  const region = (side: 'left' | 'right', ...lines: string[]) =>
    element(`style:region-${side}`, {}, ...lines.map(line))
  const headings = columns.map(({ heading }) => heading).join('｜')
  return element(
    'style:master-page',
    { 'style:name': masterPageName(index), 'style:page-layout-name': `Layout${index + 1}` },
    element(
      'style:header',
      {},
      region('left', odfText(shortenTitle(title)), odfText(headings)),
      region('right', odfText(status)),
    ),
    element(
      'style:footer',
      {},
      region('left', element('text:sheet-name', {}, '')),
      region('right', pageNumbers(pageNumber)),
    ),
  )
}

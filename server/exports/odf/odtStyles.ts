// The styles of the ODT: an A4 sheet laid wide with a running header and footer, and a named style for every sort of
// words, so that an office can restyle the document at one place.
import { inks } from '../paper/look'
import type { Paper } from '../paper/Paper'
import { defaultText, type FontLook, fontFaces, fontProperties } from './odfFont'
import { odfSpan, odfText } from './odfText'
import { pageNumbers } from './pageNumbers'
import { element } from './xml'
import { namespaces, xmlHead } from './zipOdf'

export function odtStyles(paper: Paper): string {
  return (
    xmlHead +
    element(
      'office:document-styles',
      namespaces,
      fontFaces,
      element('office:styles', {}, ...styles()),
      element('office:automatic-styles', {}, pageLayout()),
      element('office:master-styles', {}, masterPage(paper)),
    )
  )
}

interface ParagraphLook extends FontLook {
  parent?: string
  outlineLevel?: number
  /** Attributes of style:paragraph-properties. */
  paragraph?: Record<string, string>
}

function styles(): string[] {
  return [
    element(
      'style:default-style',
      { 'style:family': 'paragraph' },
      element('style:paragraph-properties', {
        'fo:line-height': '100%',
        'style:line-break': 'strict',
        'style:text-autospace': 'ideograph-alpha',
        'style:punctuation-wrap': 'hanging',
        'style:writing-mode': 'lr-tb',
      }),
      defaultText,
    ),
    element('style:default-style', { 'style:family': 'table' }),
    element('style:default-style', { 'style:family': 'table-row' }),
    paragraphStyle('Standard', {}),
    paragraphStyle('Title', {
      ...{ parent: 'Standard', size: '20pt', isBold: true, colour: inks.ink },
      paragraph: { 'fo:margin-bottom': '0.15cm', 'fo:keep-with-next': 'always', 'fo:line-height': '120%' },
    }),
    paragraphStyle('Status', { parent: 'Standard', size: '11pt', isBold: true, colour: inks.accent }),
    paragraphStyle('Notice', {
      ...{ parent: 'Standard', size: '10pt', colour: inks.ink },
      paragraph: {
        'fo:margin-top': '0.15cm',
        'fo:margin-bottom': '0.2cm',
        'fo:padding': '0.15cm',
        'fo:border-left': `2pt solid ${inks.accent}`,
        'fo:background-color': inks.ground,
      },
    }),
    paragraphStyle('Fact', { parent: 'Standard' }),
    paragraphStyle('Remark', { parent: 'Standard', size: '9pt', colour: inks.soft }),
    paragraphStyle('Heading_20_1', {
      ...{ parent: 'Standard', size: '14pt', isBold: true, colour: inks.ink, outlineLevel: 1 },
      paragraph: { 'fo:margin-top': '0.5cm', 'fo:margin-bottom': '0.1cm', 'fo:keep-with-next': 'always' },
    }),
    paragraphStyle('People', {
      ...{ parent: 'Standard', size: '9pt', colour: inks.soft },
      paragraph: { 'fo:margin-bottom': '0.1cm', 'fo:keep-with-next': 'always' },
    }),
    paragraphStyle('Cell', {
      ...{ parent: 'Standard', size: '9pt' },
      paragraph: { 'fo:margin-bottom': '0.08cm', 'fo:orphans': '2', 'fo:widows': '2' },
    }),
    paragraphStyle('CellHeading', { parent: 'Cell', size: '9pt', isBold: true, colour: inks.ink }),
    paragraphStyle('RowTitle', { parent: 'Cell', size: '9pt', isBold: true }),
    paragraphStyle('Detail', { parent: 'Cell', size: '8pt', colour: inks.soft }),
    paragraphStyle('Header', {
      ...{ parent: 'Standard', size: '8pt', colour: inks.soft },
    }),
    paragraphStyle('Footer', { parent: 'Header', size: '8pt', colour: inks.soft }),
    textStyle('Label', { isBold: true, colour: inks.soft }),
    textStyle('Quiet', { colour: inks.pale }),
  ]
}

function paragraphStyle(name: string, { parent, outlineLevel, paragraph, ...look }: ParagraphLook): string {
  const tabs =
    name === 'Header'
      ? element(
          'style:tab-stops',
          {},
          element('style:tab-stop', { 'style:position': '26.7cm', 'style:type': 'right' }),
        )
      : ''
  const properties = paragraph || tabs ? element('style:paragraph-properties', paragraph ?? {}, tabs) : ''
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': 'paragraph',
      'style:parent-style-name': parent,
      'style:default-outline-level': outlineLevel,
      'style:class': 'text',
    },
    properties,
    Object.keys(look).length > 0 ? fontProperties(look) : '',
  )
}

function textStyle(name: string, look: FontLook): string {
  return element('style:style', { 'style:name': name, 'style:family': 'text' }, fontProperties(look))
}

function pageLayout(): string {
  const band = (kind: 'header' | 'footer') =>
    element(
      `style:${kind}-style`,
      {},
      element('style:header-footer-properties', {
        'fo:min-height': '0.8cm',
        [kind === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: '0.25cm',
      }),
    )
  return element(
    'style:page-layout',
    { 'style:name': 'Wide' },
    element('style:page-layout-properties', {
      'fo:page-width': '29.7cm',
      'fo:page-height': '21cm',
      'style:print-orientation': 'landscape',
      'fo:margin-top': '1.1cm',
      'fo:margin-bottom': '1cm',
      'fo:margin-left': '1.5cm',
      'fo:margin-right': '1.5cm',
      'style:writing-mode': 'lr-tb',
    }),
    band('header'),
    band('footer'),
  )
}

function masterPage(paper: Paper): string {
  const line = (style: string, left: string, right: string) =>
    element('text:p', { 'text:style-name': style }, left, '<text:tab/>', right)
  return element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'Wide' },
    element('style:header', {}, line('Header', odfText(paper.runningTitle), odfSpan('Label', paper.status))),
    element('style:footer', {}, line('Footer', odfText(paper.runningNotice), pageNumbers(paper.pageNumber))),
  )
}

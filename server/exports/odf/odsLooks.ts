// The automatic styles of the ODS, one for each look that the sheets use.
import type { CellLook, GridBanner } from '../grid/Grid'
import { inks } from '../paper/look'
import { element } from './xml'

export interface OdsLooks {
  /** Each answers the name of a style. `width` in half-width characters, `height` in points. */
  sheet(masterPage: string): string
  column(width: number): string
  row(height: number): string
  heading(colour: string | null): string
  cell(look: CellLook, isFirst: boolean): string
  banner(look: GridBanner['look']): string
  /** What was asked for so far. */
  styles(): string[]
}

const parents: Readonly<Record<CellLook | GridBanner['look'], string>> = {
  text: 'Text',
  number: 'Number',
  bold: 'Bold',
  soft: 'Soft',
  title: 'SheetTitle',
}
/** Of one half-width character of 10-point type, in centimetres. */
const characterWidth = 0.19

/** `width` in half-width characters. */
export function columnWidth(width: number): string {
  return `${(width * characterWidth).toFixed(2)}cm`
}

export function odsLooks(): OdsLooks {
  const made = new Map<string, string>()
  const use = (
    name: string,
    family: string,
    parent: string | undefined,
    properties: () => string,
    masterPage?: string,
  ) => {
    if (!made.has(name)) {
      const names = {
        ...{ 'style:name': name, 'style:family': family },
        ...{ 'style:parent-style-name': parent, 'style:master-page-name': masterPage },
      }
      made.set(name, element('style:style', names, properties()))
    }
    return name
  }
  return {
    sheet: (masterPage) =>
      use(
        `Sheet${masterPage}`,
        'table',
        undefined,
        () => element('style:table-properties', { 'table:display': 'true' }),
        masterPage,
      ),
    column: (width) =>
      use(`Column${width}`, 'table-column', undefined, () =>
        element('style:table-column-properties', {
          'style:column-width': columnWidth(width),
        }),
      ),
    row: (height) =>
      use(`Row${Math.round(height * 4)}`, 'table-row', undefined, () =>
        element('style:table-row-properties', {
          'style:row-height': `${height}pt`,
          'style:use-optimal-row-height': 'false',
        }),
      ),
    heading: (colour) => {
      const fill = (colour ?? inks.sunken).toLowerCase()
      return use(`Heading${fill.slice(1)}`, 'table-cell', 'Heading', () =>
        cellProperties({
          'fo:border': edge(inks.lineStrong),
          'fo:background-color': fill,
          'style:vertical-align': 'middle',
        }),
      )
    },
    cell: (look, isFirst) =>
      use(`${isFirst ? 'First' : 'Cell'}${parents[look]}`, 'table-cell', parents[look], () =>
        cellProperties({
          'fo:border-top': edge(isFirst ? inks.lineStrong : inks.line),
          'fo:border-bottom': edge(inks.line),
          'fo:border-left': edge(inks.line),
          'fo:border-right': edge(inks.line),
          'style:vertical-align': 'top',
        }),
      ),
    banner: (look) =>
      use(`Banner${parents[look]}`, 'table-cell', parents[look], () =>
        cellProperties({ 'style:vertical-align': 'middle' }),
      ),
    styles: () => [...made.values()],
  }
}

function cellProperties(properties: Record<string, string>): string {
  return (
    element('style:table-cell-properties', {
      'fo:wrap-option': 'wrap',
      'fo:padding': '0.06cm',
      'style:text-align-source': 'fix',
      ...properties,
    }) + element('style:paragraph-properties', { 'fo:text-align': 'start' })
  )
}

function edge(colour: string): string {
  return `0.5pt solid ${colour}`
}

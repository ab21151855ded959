// Words in an OpenDocument file. Spaces, tabs and line ends are written as elements wherever a reader would fold them.
import { type Field, spacedLabel } from '../paper/Paper'
import { element, escapeXml } from './xml'

const folded = /\n|\t|^ +| +$| +(?=[\n\t])|(?<=[\n\t]) +| {2,}/g

export function odfText(text: string): string {
  return escapeXml(text).replace(folded, (white) => {
    if (white === '\n') return '<text:line-break/>'
    if (white === '\t') return '<text:tab/>'
    return `<text:s text:c="${white.length}"/>`
  })
}

export function odfSpan(style: string, text: string): string {
  return text === '' ? '' : element('text:span', { 'text:style-name': style }, odfText(text))
}

/** Fields in one paragraph; the label is a span of its own, so that its words never mix with what people wrote. */
export function odfFields(fields: readonly Field[]): string {
  return fields
    .map(({ label, text, isQuiet }, index) => {
      const labelled = odfSpan('Label', spacedLabel(label, index))
      return labelled + (isQuiet ? odfSpan('Quiet', text) : odfText(text))
    })
    .join('')
}

export function odfParagraph(style: string, content: string): string {
  return element('text:p', { 'text:style-name': style }, content)
}

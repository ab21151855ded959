// Elements of a page that is HTML and well-formed XML at once, so that browsers show it and programs can read it.
import { escapeXml } from '../odf/xml'

const voids: ReadonlySet<string> = new Set(['meta', 'br'])

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes that are undefined are left out; `content` is markup already. */
export function tag(name: string, attributes: Attributes = {}, ...content: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return voids.has(name) ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`
}

/** Text with its line ends. */
export function words(text: string): string {
  return escapeXml(text).split('\n').join('<br/>')
}

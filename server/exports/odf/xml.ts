// Well-formed XML from any text: what XML does not allow is replaced, what it reads as markup is escaped.

import { legalText } from '../legalText'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (char) => entities[char] ?? char)
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes that are undefined are left out, `content` is XML already. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(String(value)).replace(/[\n\t]/g, '&#32;')}"`
  }
  const inner = content.join('')
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`
}

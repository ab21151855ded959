// Texts inside the XML that we write.
import { escapeXml } from '../../pictures/escapeXml'

/** ` NAME="value"`; line ends and tabs stay what they are, which a reader would else make spaces of. */
export function xmlAttributes(attributes: readonly (readonly [name: string, value: string])[]): string {
  return attributes
    .map(([name, value]) => ` ${name}="${escapeXml(value).replace(/[\t\n\r]/g, characterEntity)}"`)
    .join('')
}

function characterEntity(char: string): string {
  return `&#${char.charCodeAt(0)};`
}

export function xmlComment(lines: readonly string[]): string {
  const text = escapeXml(lines.join('\n')).replace(/-(?=-)|-$/g, '- ')
  return `<!-- ${text} -->\n`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

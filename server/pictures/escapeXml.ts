// A text as XML may hold it, in an element or an attribute: no markup, and none of the characters that XML forbids.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const entities: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (char) => entities[char] ?? '')
}

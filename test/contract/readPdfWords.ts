// The words of a PDF as its own tables say: each font's glyphs back to characters, in the order in which they are drawn.
import { inflateSync } from 'node:zlib'

interface PdfObject {
  head: string
  stream: Buffer | null
}

export function readPdfWords(file: Uint8Array): string {
  const objects = readObjects(Buffer.from(file))
  const at = (reference: string | undefined) =>
    objects.get(Number(reference?.split(' ')[0])) ?? { head: '', stream: null }
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', font] of head.matchAll(/\/(F\d+) (\d+ 0 R)/g)) {
      const table = at(/\/ToUnicode (\d+ 0 R)/.exec(at(font).head)?.[1]).stream
      if (table) fonts.set(name, readGlyphs(table.toString('latin1')))
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages
    .map(({ head }) => at(/\/Contents (\d+ 0 R)/.exec(head)?.[1]).stream?.toString('latin1') ?? '')
    .map((drawn) => wordsOf(drawn, fonts))
    .join('\f')
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const match of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)(?:\nendobj|\nstream\n)/gm)) {
    const [whole, id, head = ''] = match
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const start = match.index + whole.length
    const packed = whole.endsWith('stream\n') ? file.subarray(start, start + length) : null
    objects.set(Number(id), {
      head,
      stream: packed && (/\/FlateDecode/.test(head) ? inflateSync(packed) : packed),
    })
  }
  return objects
}

/** Glyph, as four hex digits, → characters. */
function readGlyphs(table: string): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, first = '', last = '', list = ''] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const characters = [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex.replace(/\s/g, ''))
    for (let at = Number.parseInt(first, 16); at <= Number.parseInt(last, 16); at++) {
      const hex = characters[at - Number.parseInt(first, 16)] ?? ''
      glyphs.set(at.toString(16).padStart(4, '0'), Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    }
  }
  return glyphs
}

function wordsOf(drawn: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let words = ''
  for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map()
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([^>]*)>/g))
      words += (hex.match(/\w{4}/g) ?? []).map((glyph) => font.get(glyph.toLowerCase()) ?? '\uFFFD').join('')
  }
  return words
}

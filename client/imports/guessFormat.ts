// Which import format a file or pasted words most likely are, by the first bytes and the name; the person can choose
// another.

/** In the order in which they are offered: what people have most often first. */
export const importFormats = [
  ...(['xlsx', 'csv', 'text', 'transcript', 'slido', 'miro'] as const),
  ...(['mm', 'opml', 'outline-md'] as const),
  ...(['json', 'json-worksheet', 'notes', 'worksheet'] as const),
] as const
export type ImportFormat = (typeof importFormats)[number]

/** Bytes that are looked at. */
export const guessBytes = 4000

export function guessFormat(name: string, head: Uint8Array): ImportFormat {
  const isZip = head[0] === 0x50 && head[1] === 0x4b
  const isOldOffice = head[0] === 0xd0 && head[1] === 0xcf
  // The server says what an archive that is no workbook is.
  if (isZip || isOldOffice) return 'xlsx'
  const known = guessText(new TextDecoder().decode(head))
  if (known) return known
  if (/\.mm$/i.test(name)) return 'mm'
  if (/\.opml$/i.test(name)) return 'opml'
  if (/\.json$/i.test(name)) return 'json'
  if (/\.(txt|md)$/i.test(name)) return 'text'
  return /miro/i.test(name) ? 'miro' : 'csv'
}

/** Of pasted words: a table copied from a spreadsheet has a tab in nearly every line. */
export function guessPasted(text: string): ImportFormat {
  const known = guessText(text.slice(0, guessBytes))
  if (known) return known
  const lines = text.split('\n', 50).filter((line) => /\S/.test(line))
  const withTab = lines.filter((line) => line.includes('\t')).length
  return withTab > 0 && withTab >= lines.length * 0.8 ? 'csv' : 'text'
}

/** Null when it does not say what it is. */
function guessText(text: string): ImportFormat | null {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (/^#{2,6}\s+[^：:\n]{1,80}[：:]/m.test(start)) return 'transcript'
  if (start.startsWith('<!-- consensus-board outline -->')) return 'outline-md'
  if (/^(<\?xml|<!--|<map|<opml)/.test(start)) {
    if (/<map[\s>]/.test(start)) return 'mm'
    if (/<opml[\s>]/.test(start)) return 'opml'
  }
  if (!/^(\[\s*[{\]]|\{)/.test(start)) return null
  const isSlido = /"(event_question_id|is_anonymous|date_created|upvotes|questions)"\s*:/.test(start)
  if (start.startsWith('[')) return isSlido ? 'slido' : 'notes'
  if (/"schema"\s*:\s*"worksheet\//.test(start)) return 'worksheet'
  return isSlido && !start.includes('"schema"') ? 'slido' : 'json'
}

// Finds words in a text whatever their case and width (Ａ, a, ﾊ, ハ), and says where in the text as it is written.

export interface Span {
  from: number
  to: number
}

/** Every place of every word of the query, in order, none over another; null when a word of it is nowhere. */
export function findWords(query: string, text: string): Span[] | null {
  const words = fold(query).text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const folded = fold(text)
  const spans: Span[] = []
  for (const word of words) {
    let at = folded.text.indexOf(word)
    if (at < 0) return null
    for (; at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      spans.push({ from: folded.from[at]!, to: folded.to[at + word.length - 1]! })
    }
  }
  return withoutOverlaps(spans.sort((a, b) => a.from - b.from || b.to - a.to))
}

/** Where these verbatim words stand, spaces and line ends aside; null when they do not. */
export function findQuote(quote: string, text: string): Span | null {
  const exact = text.indexOf(quote)
  if (exact >= 0) return { from: exact, to: exact + quote.length }
  const words = quote.replace(/\s+/g, '')
  if (words === '') return null
  const places: number[] = []
  let plain = ''
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at]!)) continue
    plain += text[at]
    places.push(at)
  }
  const at = plain.indexOf(words)
  return at < 0 ? null : { from: places[at]!, to: places[at + words.length - 1]! + 1 }
}

interface Folded {
  text: string
  /** For each unit of the folded text, where the character that it came from begins and ends. */
  from: number[]
  to: number[]
}

function fold(text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] }
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase()
    folded.text += plain
    for (let unit = 0; unit < plain.length; unit++) {
      folded.from.push(at)
      folded.to.push(at + character.length)
    }
    at += character.length
  }
  return folded
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span)
  return kept
}

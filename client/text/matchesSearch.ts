// Whether texts hold every word of a search, whatever their case, width or accents of form.
export function matchesSearch(query: string, ...texts: readonly string[]): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = fold(texts.join('\n'))
  return words.every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

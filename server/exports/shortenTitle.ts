// A title for the head of every page: one line, whatever people wrote.
const mostChars = 60

export function shortenTitle(title: string): string {
  const chars = [...title.replace(/\s+/g, ' ')]
  return chars.length > mostChars ? `${chars.slice(0, mostChars - 1).join('')}…` : chars.join('')
}

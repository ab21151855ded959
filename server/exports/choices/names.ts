// Names of people as they are written: several in one field, with a unit in brackets, in any case and width.

/** What stands where nobody is named (匿名（sli.do）): several people, perhaps; a pseudonym would make them one. */
const nobody = /^(匿名|無名|不具名|anonymous)$/i

/** The names in a field of names. */
export function namesIn(field: string): string[] {
  return partsOf(field).filter((part) => !nobody.test(part))
}

/** The field with each name replaced; what names nobody stays. */
export function replaceNames(field: string, nameFor: (name: string) => string): string {
  return [...new Set(partsOf(field).map((part) => (nobody.test(part) ? part : nameFor(part))))].join('、')
}

/** Each without what stands behind it in brackets: that could be another name. */
function partsOf(field: string): string[] {
  return field
    .split(/[、，,；;／/&＆\n]/)
    .map((part) => /^([^（(]+)[（(]/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Equal for two spellings of one name. */
export function sameName(name: string): string {
  // Up and down again: some letters have two lower cases.
  return name.normalize('NFKC').trim().toUpperCase().toLowerCase()
}

const latin = '[\\p{Script=Latin}\\p{Nd}]'

/**
 * Finds these names inside sentences, the longest first; null when there is none that can be found. A single character,
 * or two Latin letters, is too little to be known for a name there.
 */
export function nameFinder(names: Iterable<string>): RegExp | null {
  const long = [...names].filter(
    (name) => /\p{L}/u.test(name) && [...name].length >= (/(?!\p{Script=Latin})\p{L}/u.test(name) ? 2 : 3),
  )
  if (long.length === 0) return null
  const patterns = long.sort((a, b) => b.length - a.length).map(patternOf)
  return new RegExp(patterns.join('|'), 'giu')
}

/** Latin letters must not go on beside the name: Ann is not in Annual. */
function patternOf(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const before = new RegExp(`^${latin}`, 'u').test(name) ? `(?<!${latin})` : ''
  const after = new RegExp(`${latin}$`, 'u').test(name) ? `(?!${latin})` : ''
  return before + escaped + after
}

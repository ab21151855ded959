// Why two texts are related, for people to read: the stretches that both have, the most telling first.
import { type Gram, pairOf, type Run, type Unit } from './grams'

const shownWords = 4

/** The longest stretches of `runs` that the other text has too, as `runs` writes them; `idfOf` says how rare a gram is. */
export function sharedWords(
  runs: readonly Run[],
  other: ReadonlyMap<Gram, number>,
  idfOf: (gram: Gram) => number,
): string[] {
  const weights = new Map<string, number>()
  for (const stretch of stretchesOf(runs, other)) {
    if (stretch.length === 1 && !isWord(stretch[0]!)) continue
    const words = write(stretch)
    let weight = 0
    for (const [index, unit] of stretch.entries()) {
      const before = stretch[index - 1]
      weight += idfOf(unit.id) + (before ? idfOf(pairOf(before, unit)) : 0)
    }
    weights.set(words, Math.max(weight, weights.get(words) ?? 0))
  }
  const ordered = [...weights].sort((a, b) => b[1] - a[1]).map(([words]) => words)
  return ordered
    .filter((words, at) => !ordered.slice(0, at).some((longer) => longer.includes(words)))
    .slice(0, shownWords)
}

function stretchesOf(runs: readonly Run[], other: ReadonlyMap<Gram, number>): Unit[][] {
  const stretches: Unit[][] = []
  for (const run of runs) {
    let before: Unit | undefined
    for (const unit of run) {
      const isShared = other.has(unit.id)
      if (isShared && before && other.has(pairOf(before, unit))) stretches.at(-1)?.push(unit)
      else if (isShared) stretches.push([unit])
      before = isShared ? unit : undefined
    }
  }
  return stretches
}

/** One unit that says something alone: a term of the glossary, or a word of several letters. */
function isWord(unit: Unit): boolean {
  return unit.written.length > 1
}

/** Units as people write them: a space between two words of letters. */
function write(units: readonly Unit[]): string {
  let text = ''
  for (const { written } of units) text += /\w$/.test(text) && /^\w/.test(written) ? ` ${written}` : written
  return text
}

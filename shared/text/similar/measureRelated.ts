// How good the list of related notes is, on notes whose themes somebody gave: of the pairs above a threshold, how many
// share their theme (precision), and how many notes have at least one pair (coverage).
import { RelatedIndex } from './RelatedIndex'

interface ThemedNote {
  id: string
  text: string
  evidence: string
  theme: string
}

export interface RelatedCurve {
  /** How often two notes at random share their theme. */
  random: number
  points: { from: number; pairs: number; precision: number; coverage: number }[]
}

export const measuredFrom = [0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3] as const

export function measureRelated(notes: readonly ThemedNote[]): RelatedCurve {
  const index = new RelatedIndex(
    notes.map(({ id, text, evidence }) => ({ id, text: `${text}\n${evidence}` })),
  )
  const themeOf = new Map(notes.map(({ id, theme }) => [id, theme]))
  const pairs = notes.flatMap(({ id }) =>
    index
      .relatedTo(id, notes.length, Math.min(...measuredFrom))
      .filter((other) => id < other.id)
      .map((other) => ({
        ids: [id, other.id],
        score: other.score,
        isSame: themeOf.get(id) === themeOf.get(other.id),
      })),
  )
  const points = measuredFrom.map((from) => {
    const shown = pairs.filter(({ score }) => score >= from)
    const covered = new Set(shown.flatMap(({ ids }) => ids))
    const precision = shown.filter(({ isSame }) => isSame).length / shown.length
    return { from, pairs: shown.length, precision, coverage: covered.size / notes.length }
  })
  const sizes = new Map<string, number>()
  for (const { theme } of notes) sizes.set(theme, (sizes.get(theme) ?? 0) + 1)
  let same = 0
  for (const size of sizes.values()) same += size * (size - 1)
  return { random: same / (notes.length * (notes.length - 1)), points }
}

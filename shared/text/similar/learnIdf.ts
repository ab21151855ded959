// Learns how rare grams are from a transcript: a document is one sentence of it. What occurs in fewer than `leastCount`
// sentences is not listed and counts as the rarest.
import { Cutter, countGrams } from './grams'

export interface IdfTable {
  /** Sentences that it was learned from. */
  sentences: number
  /** The weight of what is not listed. */
  rarest: number
  /** A weight, then the grams that have it: separated by spaces, the units of a pair joined by `_`. */
  levels: readonly (readonly [weight: number, grams: string])[]
}

const leastCount = 3
const step = 0.5

/** `markdown` as PDIS publishes transcripts: `### speaker:`, paragraphs, `> ` for stage directions. */
export function learnIdf(markdown: string): IdfTable {
  const cutter = new Cutter()
  const sentences = markdown
    .split('\n')
    .filter((line) => !/^[#>]/.test(line))
    .flatMap((line) => line.split(/[。！？]/))
    .filter((sentence) => sentence.trim() !== '')
  const counts = new Map<number, number>()
  for (const sentence of sentences)
    for (const gram of countGrams(cutter.cut(sentence)).keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const levels = new Map<number, string[]>()
  const weightOf = (count: number) => Math.round(Math.log((sentences.length + 1) / (count + 1)) / step) * step
  for (const [gram, count] of counts) {
    if (count < leastCount) continue
    const weight = weightOf(count)
    levels.set(weight, [...(levels.get(weight) ?? []), cutter.nameOf(gram)])
  }
  return {
    sentences: sentences.length,
    rarest: weightOf(leastCount - 1),
    levels: [...levels].sort(([a], [b]) => a - b).map(([weight, grams]) => [weight, grams.sort().join(' ')]),
  }
}

// Who spoke, and how often.
import type { Utterance } from '../model/utterance'

export interface SpeakerCount {
  name: string
  unit: string
  speeches: number
}

/** Most speeches first; of as many, who spoke first. */
export function countSpeakers(utterances: readonly Utterance[]): SpeakerCount[] {
  const counts = new Map<string, SpeakerCount>()
  for (const { speaker, unit, direction } of utterances) {
    if (direction) continue
    const count = counts.get(speaker) ?? { name: speaker, unit, speeches: 0 }
    counts.set(speaker, { ...count, unit: count.unit || unit, speeches: count.speeches + 1 })
  }
  return [...counts.values()].sort((a, b) => b.speeches - a.speeches)
}

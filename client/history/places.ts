// The places that the slider stops at: every mark, every event, and now.
import { addCounts, type Counts, type HistoryEvent, type Timeline } from '../../shared/history/marks'

export interface Place {
  seq: number
  /** Server ms. */
  at: number
  /** What happened between the place before and this one. */
  counts: Counts
  events: HistoryEvent[]
}

export function placesOf({ marks, events, first }: Timeline): Place[] {
  const places = new Map<number, Place>()
  const placeAt = (seq: number, at: number): Place => {
    const known = places.get(seq) ?? { seq, at, counts: {}, events: [] }
    places.set(seq, known)
    return known
  }
  for (const { seq, at, counts } of marks) if (seq >= first) addCounts(placeAt(seq, at).counts, counts)
  for (const event of events) if (event.seq >= first) placeAt(event.seq, event.at).events.push(event)
  return [...places.values()].sort((a, b) => a.seq - b.seq)
}

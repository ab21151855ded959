// The timeline's marks: how much of what happened when, and the moments that have a name. No texts, nobody's name.
import type { ChangeKind } from './changeKinds'

export type Counts = { [K in ChangeKind]?: number }

/** What happened in a short while; `seq` is the last record of the log that belongs to it. */
export interface Mark {
  seq: number
  /** Server ms of that record. */
  at: number
  counts: Counts
}

export const eventKinds = ['stepOpened', 'stepClosed', 'named', 'restored', 'erased'] as const
export type EventKind = (typeof eventKinds)[number]

/** A moment that people look for. */
export interface HistoryEvent {
  seq: number
  at: number
  kind: EventKind
  /** The step, or the named moment. */
  id?: string
  /** What a named moment is called. */
  title?: string
}

export interface Marks {
  marks: Mark[]
  events: HistoryEvent[]
}

/** Answer of GET /api/boards/:id/history. */
export interface Timeline extends Marks {
  /** The earliest and the latest moment that can be shown. */
  first: number
  last: number
}

export function addCounts(into: Counts, more: Counts): void {
  for (const [kind, count] of Object.entries(more) as [ChangeKind, number][])
    into[kind] = (into[kind] ?? 0) + count
}

/** At most so many marks, neighbours put together. */
export function mergeMarks(marks: readonly Mark[], max: number): Mark[] {
  const perMark = Math.ceil(marks.length / max)
  if (perMark <= 1) return [...marks]
  const merged: Mark[] = []
  for (let at = 0; at < marks.length; at += perMark) {
    const group = marks.slice(at, at + perMark)
    const last = group.at(-1)!
    const counts: Counts = {}
    for (const mark of group) addCounts(counts, mark.counts)
    merged.push({ seq: last.seq, at: last.at, counts })
  }
  return merged
}

/** Named moments as they are called now: the last name counts, an empty one takes it away. */
export function settleNames(events: readonly HistoryEvent[]): HistoryEvent[] {
  const titles = new Map<string, string>()
  for (const { kind, id, title } of events) if (kind === 'named') titles.set(id!, title ?? '')
  const seen = new Set<string>()
  return events.flatMap((event) => {
    if (event.kind !== 'named') return [event]
    const title = titles.get(event.id!)
    if (!title || seen.has(event.id!)) return []
    seen.add(event.id!)
    return [{ ...event, title }]
  })
}

// The rule that DESIGN.md calls the commit point: nothing is answered or shown before the disk has it.
import type { TraceEvent } from './parseTrace'

export interface Checked {
  /** Frames that told of something, by what they told. */
  told: { answers: number; updates: number; snapshots: number }
  violations: string[]
}

/** A text may lie across two pages of the database, but then one half of its random end does not. */
function halvesOf(text: string): string[] {
  return [text.slice(-16, -8), text.slice(-8)]
}

/** `words`: what to look for in updates, each made durable by one command. `cids`: the commands that were answered. */
export function checkDurable(
  events: readonly TraceEvent[],
  cids: readonly string[],
  words: readonly string[],
): Checked {
  const syncs = events.filter((event) => event.kind === 'sync')
  const logs = events.filter((event) => event.kind === 'log')
  const told = { answers: 0, updates: 0, snapshots: 0 }
  const violations: string[] = []

  /** The line from which on the disk has it; Infinity when it never does. */
  const durableFrom = (text: string): number => {
    const written = logs.find(({ bytes }) => halvesOf(text).some((half) => bytes.includes(half)))
    const sync = written && syncs.find(({ at }) => at > written.at)
    return sync?.doneAt ?? Number.POSITIVE_INFINITY
  }
  const cidsDurable = cids.map((cid) => ({ text: cid, from: durableFrom(cid) }))
  const wordsDurable = words.map((text) => ({ text, from: durableFrom(text) }))

  for (const event of events) {
    if (event.kind !== 'frame') continue
    const { frame, at } = event
    if (frame.type === 'result' && frame.message.ok) {
      const durable = cidsDurable.find(({ text }) => text === frame.message.cid)
      told.answers++
      if (!durable || durable.from >= at) violations.push(`answer ${frame.message.cid} before its sync`)
    } else if (frame.type === 'sync') {
      told[frame.syncType === 2 ? 'updates' : 'snapshots']++
      const bytes = Buffer.from(frame.update)
      for (const { text, from } of wordsDurable) {
        if (bytes.includes(text) && from >= at) violations.push(`${text} shown before its sync`)
      }
    }
  }
  return { told, violations }
}

// Puts held records where everybody sees them, in an order that tells nothing of who wrote when.
import type { HeldRecord } from '../model/held'
import type { StickyNote } from '../model/note'
import type { Draft } from './define'
import { placeNote } from './placement'

/** Ids are random, so their order is a shuffle that every replica agrees on. */
export function shuffled(held: Iterable<HeldRecord>): HeldRecord[] {
  return [...held].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

export function releaseHeld(draft: Draft, held: readonly HeldRecord[], now: number): void {
  for (const { record } of held) {
    if (record.kind === 'note') draft.put(releaseNote(draft, record, now))
    if (record.kind === 'question') draft.put({ ...record, state: 'open', createdAt: now })
  }
}

/** An anonymous note comes without the times at which it was written. */
function releaseNote(draft: Draft, note: StickyNote, now: number): StickyNote {
  const pos = placeNote(draft, note.category)
  if (note.author) return { ...note, held: false, pos }
  const versions = note.versions.map(({ text }) => ({ text, at: now }))
  return { ...note, held: false, pos, versions, createdAt: now }
}

// What is held back: notes before their reveal, anonymous words before their batch, questions before moderation. None of
// it is in the shared document; the server's private state has it, and its author is shown it.
import type { Id } from './id'
import type { BoardRecord } from './record'

/** `reveal`: until staff let it go. `batch`: until the next batch, with what others wrote meanwhile. */
export type HeldUntil = 'reveal' | 'batch'

export interface HeldRecord {
  record: BoardRecord
  memberId: string
  until: HeldUntil
}

export function isHeld(record: BoardRecord): boolean {
  return record.kind === 'note' ? record.held : record.kind === 'question' && record.state === 'waiting'
}

/** Held notes that wait for their reveal. */
export function* waitingNotes(held: ReadonlyMap<Id, HeldRecord>) {
  for (const { record, until } of held.values()) {
    if (until === 'reveal' && record.kind === 'note' && record.removedAt === null) yield record
  }
}

export function countWaiting(held: ReadonlyMap<Id, HeldRecord>): number {
  let count = 0
  for (const _ of waitingNotes(held)) count++
  return count
}

// The projector shows one question or one vote: a new one takes the place of the last.
import { live } from '../model/board'
import { isHeld } from '../model/held'
import type { Id } from '../model/id'
import type { Draft } from './define'

/** Nothing when `id` is null. */
export function projectOne(draft: Draft, id: Id | null): void {
  for (const record of [...live(draft, 'question'), ...live(draft, 'poll')]) {
    const projected = record.id === id
    if (record.projected !== projected && !isHeld(record)) draft.put({ ...record, projected })
  }
}

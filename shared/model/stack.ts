// A stack: duplicates merged behind one note, which is shown for them. Every original stays a note with its author; the
// stack counts as many voices as it has notes.
import { type Board, live } from './board'
import type { Id } from './id'
import { byAge, type StickyNote } from './note'

/** Top note → the notes merged behind it, oldest first. */
export type Stacks = ReadonlyMap<Id, readonly StickyNote[]>

/** The notes behind each top: the live ones only, unless removed ones are asked for as well. */
export function stacksOf(board: Board, which: 'live' | 'all' = 'live'): Stacks {
  const stacks = new Map<Id, StickyNote[]>()
  for (const note of which === 'live' ? live(board, 'note') : board.ofKind('note')) {
    if (note.mergedInto === null) continue
    const behind = stacks.get(note.mergedInto)
    if (behind) behind.push(note)
    else stacks.set(note.mergedInto, [note])
  }
  for (const behind of stacks.values()) behind.sort(byAge)
  return stacks
}

/** The note that is shown for this one: itself, unless it lies behind another. */
export function topOf(board: Board, note: StickyNote): StickyNote {
  const seen = new Set<Id>()
  let top = note
  while (top.mergedInto !== null && !seen.has(top.id)) {
    seen.add(top.id)
    const next = board.get(top.mergedInto)
    if (next?.kind !== 'note') break
    top = next
  }
  return top
}

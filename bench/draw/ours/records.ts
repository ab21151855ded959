// The benchmark's notes as records of our own document.

import { noteDefaults, type StickyNote } from '../../../shared/model/note'
import { laneIndexOf, laneX } from '../../../shared/scene/scene'
import type { BenchBoard } from '../notes'

export function idOf(n: number): string {
  return `bench-note-${n}`
}

/** At the same place on the board as in every program, whatever its lane. */
export function recordsOf({ notes }: BenchBoard): StickyNote[] {
  return notes.map(({ text, category, x, y }, n) => ({
    ...noteDefaults,
    id: idOf(n),
    versions: [],
    category,
    originalText: text,
    author: { memberId: `member-of-bench-${n % 40}`, name: `與會者${n % 40}`, unit: '內政部' },
    pos: [x - laneX(laneIndexOf(category)), y],
    createdAt: 1_700_000_000_000 + n,
  }))
}

// What changed between a moment and the end of the last of these chapters, which follow one another.
import { type ChangeList, listChanges } from '../../shared/history/changes'
import type { BoardRecord } from '../../shared/model/record'
import { boardAt, unpackContent } from './chapter'

export interface Compared {
  at: number | null
  lists: ChangeList[]
}

export function compareChapters(bodies: readonly Uint8Array[], seq: number): Compared {
  const contents = bodies.map(unpackContent)
  const first = contents[0]
  if (!first) return { at: null, lists: [] }
  const { at, records } = boardAt(first, seq)
  const touched = new Map<string, BoardRecord>()
  for (const [momentSeq, , changed] of contents.flatMap(({ moments }) => moments)) {
    if (momentSeq <= seq) continue
    for (const record of changed) {
      // Anew at the end: the latest change counts.
      touched.delete(record.id)
      touched.set(record.id, record)
    }
  }
  return { at, lists: listChanges(new Map(records.map((record) => [record.id, record])), touched.values()) }
}

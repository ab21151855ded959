// A chapter without the records and names that were erased; its marks hold no texts but the names given to moments.
import type { Chapter } from '../store/Store'
import { packContent, unpackContent } from './chapter'
import { type Erasure, eraseRecords } from './eraseRecords'

export function eraseFromChapter(chapter: Chapter, erasure: Erasure): Chapter {
  const { base, moments } = unpackContent(chapter.body)
  // Whose child a branch was is told by the whole board, not by what one moment changed.
  const all = [...base, ...moments.flatMap(([, , records]) => records)]
  const body = packContent({
    base: eraseRecords(base, erasure),
    moments: moments.map(([seq, at, records]) => [seq, at, eraseRecords(records, erasure, all)]),
  })
  return { ...chapter, body }
}

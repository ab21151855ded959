// A chapter without the records and names that were erased; its marks hold no texts but the names given to moments.
import type { Chapter } from '../store/Store'
import { packContent, unpackContent } from './chapter'
import { type Erasure, makeEraser } from './eraseRecords'

export function eraseFromChapter(chapter: Chapter, erasure: Erasure): Chapter {
  const { base, moments } = unpackContent(chapter.body)
  // Whose child a branch was is told by the whole board, not by what one moment changed.
  const erase = makeEraser(erasure, [...base, ...moments.flatMap(([, , records]) => records)])
  const body = packContent({
    base: erase(base),
    moments: moments.map(([seq, at, records]) => [seq, at, erase(records)]),
  })
  return { ...chapter, body }
}

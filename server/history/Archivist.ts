// Who does a history's slow work: reading a log into a chapter, telling a past moment, rewriting chapters. The server has
// it done in a thread (HistoryDesk); tests and simulations do it where they are.
import type { Chapter, LoadedBoard } from '../store/Store'
import { type Compared, compareChapters } from './compareChapters'
import { eraseFromChapter } from './eraseFromChapter'
import type { Erasure } from './eraseRecords'
import { type Filed, fileLog } from './fileLog'
import { type ShownMoment, showMoment } from './showMoment'

export interface Archivist {
  file(loaded: LoadedBoard): Promise<Filed>
  show(body: Uint8Array, seq: number): Promise<ShownMoment>
  compare(bodies: readonly Uint8Array[], seq: number): Promise<Compared>
  erase(chapter: Chapter, erasure: Erasure): Promise<Chapter>
}

export const inlineArchivist: Archivist = {
  file: async (loaded) => fileLog(loaded),
  show: async (body, seq) => showMoment(body, seq),
  compare: async (bodies, seq) => compareChapters(bodies, seq),
  erase: async (chapter, erasure) => eraseFromChapter(chapter, erasure),
}

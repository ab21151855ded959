// The archivist of a running server: its work is done in a thread, one order after the other.
import type { Clock } from '../clock'
import type { Chapter, LoadedBoard } from '../store/Store'
import { FileThread } from '../threads/FileThread'
import { ThreadDesk } from '../threads/ThreadDesk'
import type { Archivist } from './Archivist'
import type { Compared } from './compareChapters'
import type { Erasure } from './eraseRecords'
import type { Filed } from './fileLog'
import type { ShownMoment } from './showMoment'

export type HistoryRequest =
  | { t: 'file'; loaded: LoadedBoard }
  | { t: 'show'; body: Uint8Array; seq: number }
  | { t: 'compare'; bodies: readonly Uint8Array[]; seq: number }
  | { t: 'erase'; chapter: Chapter; erasure: Erasure }

export type HistoryMade = Filed | ShownMoment | Compared | Chapter

const maxHeapMb = 768
const timeoutMs = 120_000
/** It holds whole boards and has no fonts to load: a meeting rather has its memory. */
const idleMs = 3_000

type HistoryThread = FileThread<HistoryRequest, HistoryMade>

export class HistoryDesk implements Archivist {
  private readonly desk: ThreadDesk<HistoryThread>

  constructor(private readonly clock: Clock) {
    this.desk = new ThreadDesk(clock, {
      start: () => new FileThread('history/historyWorker', maxHeapMb),
      timeoutMs,
      idleMs,
      // The server's own work waits as long as it takes: many boards may be let go at once.
      maxWaiting: Number.POSITIVE_INFINITY,
      maxOfMember: Number.POSITIVE_INFINITY,
    })
  }

  file(loaded: LoadedBoard): Promise<Filed> {
    return this.ask<Filed>({ t: 'file', loaded })
  }

  show(body: Uint8Array, seq: number): Promise<ShownMoment> {
    return this.ask<ShownMoment>({ t: 'show', body, seq })
  }

  compare(bodies: readonly Uint8Array[], seq: number): Promise<Compared> {
    return this.ask<Compared>({ t: 'compare', bodies, seq })
  }

  erase(chapter: Chapter, erasure: Erasure): Promise<Chapter> {
    return this.ask<Chapter>({ t: 'erase', chapter, erasure })
  }

  close(): Promise<void> {
    return this.desk.close()
  }

  private async ask<Answer>(request: HistoryRequest): Promise<Answer> {
    const now = this.clock.now()
    return (await this.desk.order('', (thread) => thread.make([], request, now))) as Answer
  }
}

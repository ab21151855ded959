// Reads boards' histories for those who ask: the timeline's marks, a board as it was, and what changed since. What is not
// filed yet is read from the log, and kept for a while, as whoever looks back looks at many moments.
import type { Changes } from '../../shared/history/changes'
import { type Marks, mergeMarks, settleNames, type Timeline } from '../../shared/history/marks'
import type { Clock } from '../clock'
import type { Chapter, ChapterInfo, Store } from '../store/Store'
import type { Archivist } from './Archivist'
import { covers } from './chapter'
import type { ShownMoment } from './showMoment'

/** How long the newest part of a history is kept as it was read, in ms. */
const keptMs = 60_000

interface Tail {
  chapter: Chapter | null
  head: number
}

export class HistoryBooks {
  private readonly tails = new Map<string, Tail>()
  private readonly changes = new Map<string, { since: number; changes: Changes }>()

  constructor(
    private readonly store: Store,
    private readonly archivist: Archivist,
    private readonly clock: Clock,
  ) {}

  /** At most `max` marks of the records `from` to `to`; all named moments and steps. */
  async timeline(
    boardId: string,
    { from, to, max }: { from: number; to: number; max: number },
  ): Promise<Timeline> {
    const { tail, chapters } = await this.readAll(boardId)
    const all = [...chapters, ...(tail.chapter ? [tail.chapter] : [])]
    const read = all.map(({ marks }) => JSON.parse(marks) as Marks)
    const marks = read.flatMap((each) => each.marks).filter(({ seq }) => from <= seq && seq <= to)
    return {
      marks: mergeMarks(marks, max),
      events: settleNames(read.flatMap(({ events }) => events)),
      first: Math.max(1, (all[0]?.fromSeq ?? tail.head + 1) - 1),
      last: tail.head,
    }
  }

  /** The board after this record of the log; null when that is not known (any more). */
  async moment(boardId: string, seq: number): Promise<ShownMoment | null> {
    const chapter = await this.chapterOf(boardId, seq)
    return chapter && this.archivist.show(chapter.body, seq)
  }

  /** What is different since this record of the log. */
  async changesSince(boardId: string, seq: number): Promise<Changes> {
    const { tail, chapters: filed } = await this.readAll(boardId)
    const known = this.changes.get(boardId)
    // After a pause many people come back at once, and all of them left at its beginning.
    if (known?.since === seq && known.changes.head === tail.head) return known.changes
    const chapters = filed.filter(({ toSeq }) => toSeq >= seq)
    const isKnown = [...chapters, ...(tail.chapter ? [tail.chapter] : [])].some((each) => covers(each, seq))
    if (!isKnown) return { at: null, head: tail.head, lists: [] }
    const bodies = await Promise.all(
      chapters.map(async ({ fromSeq }) => (await this.store.getChapter(boardId, fromSeq))?.body ?? []),
    )
    const all = [...bodies, tail.chapter?.body ?? []].filter((body) => body instanceof Uint8Array)
    const changes = { ...(await this.archivist.compare(all, seq)), head: tail.head }
    this.keep(this.changes, boardId, { since: seq, changes })
    return changes
  }

  /** What was read of this board is not true any more: words were erased. */
  forget(boardId: string): void {
    this.tails.delete(boardId)
    this.changes.delete(boardId)
  }

  private async chapterOf(boardId: string, seq: number): Promise<Chapter | null> {
    const known = this.tails.get(boardId)?.chapter
    if (known && covers(known, seq)) return known
    const info = (await this.store.listChapters(boardId)).findLast((each) => covers(each, seq))
    if (info) return this.store.getChapter(boardId, info.fromSeq)
    const { chapter } = await this.readTail(boardId)
    return chapter && covers(chapter, seq) ? chapter : null
  }

  /** The chapters and what comes after them; a chapter that was filed meanwhile is still in the tail. */
  private async readAll(boardId: string): Promise<{ tail: Tail; chapters: ChapterInfo[] }> {
    const tail = await this.readTail(boardId)
    const end = tail.chapter?.fromSeq ?? tail.head + 1
    const chapters = (await this.store.listChapters(boardId)).filter(({ fromSeq }) => fromSeq < end)
    return { tail, chapters }
  }

  /** The part of the history that is in the log alone. */
  private async readTail(boardId: string): Promise<Tail> {
    const loaded = await this.store.loadBoard(boardId)
    const head = loaded?.log.at(-1)?.seq ?? loaded?.snapshot?.seq ?? 0
    const known = this.tails.get(boardId)
    const isSame = known?.head === head && known.chapter?.fromSeq === loaded?.log[0]?.seq
    if (known && isSame) return known
    const tail = { head, chapter: loaded ? (await this.archivist.file(loaded)).chapter : null }
    this.keep(this.tails, boardId, tail)
    return tail
  }

  private keep<T>(read: Map<string, T>, boardId: string, value: T): void {
    read.set(boardId, value)
    this.clock.after(keptMs, () => {
      if (read.get(boardId) === value) read.delete(boardId)
    })
  }
}

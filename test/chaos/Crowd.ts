// The people of one board who write while faults happen: joined at once, counted together, judged at the end.
import { openSession } from '../harness/api'
import { createTestBoard } from '../harness/server'
import { findBroken } from './findBroken'
import { Writer } from './Writer'

export interface CrowdOptions {
  /** Where the board is made. */
  url: string
  /** Where people go, when that is not the same: through a proxy. */
  through?: string
  people: number
  pauseMs?(): number
}

export class Crowd {
  answered = 0
  private waiting: { at: number; resolve: () => void }[] = []

  private constructor(
    private readonly url: string,
    readonly boardId: string,
    readonly capability: string,
    readonly writers: readonly Writer[],
  ) {}

  static async join({ url, through = url, people, pauseMs }: CrowdOptions): Promise<Crowd> {
    const { boardId, capabilities } = await createTestBoard(url)
    const capability = capabilities.participant
    const onAnswer = () => crowd.count()
    const writers = Array.from(
      { length: people },
      (_, person) =>
        new Writer({ url: through, boardId, capability, person, onAnswer, ...(pauseMs && { pauseMs }) }),
    )
    const crowd = new Crowd(url, boardId, capability, writers)
    await Promise.all(writers.map((writer) => writer.join()))
    for (const writer of writers) writer.begin()
    return crowd
  }

  /** Resolves after so many more answers. */
  more(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ at: this.answered + count, resolve }))
  }

  /** Everybody has just got an answer that was not on its way already: the board takes words again. */
  async flows(): Promise<void> {
    await this.more(3 * this.writers.length)
  }

  /** A token that is not of one of the writers. */
  async token(): Promise<string> {
    return (await openSession(this.url, this.boardId, { capability: this.capability })).token
  }

  /** Lets everybody finish and says which promises were broken; an empty list is what we want. */
  async judge(patienceMs?: number): Promise<string[]> {
    await Promise.all(this.writers.map((writer) => writer.finish()))
    return findBroken(this.url, this.boardId, this.writers, patienceMs)
  }

  async leave(): Promise<void> {
    for (const { session } of this.writers) await session.close()
  }

  private count(): void {
    this.answered++
    const due = this.waiting.filter(({ at }) => at <= this.answered)
    if (due.length === 0) return
    this.waiting = this.waiting.filter(({ at }) => at > this.answered)
    for (const { resolve } of due) resolve()
  }
}

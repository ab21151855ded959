// Knows which commands were answered before, here or by an earlier process: a resend gets the same answer, and is never
// decided again.
import { crc32 } from 'node:zlib'
import { cidTime } from '../../shared/model/id'
import type { Result } from '../../shared/protocol/result'
import type { Answer, Store } from '../store/Store'
import type { Submission } from './loopParts'
import { RecentResults } from './RecentResults'

/** How long answers are remembered; an older command id is refused and becomes a draft. */
export const answersKeptMs = 30 * 24 * 3600 * 1000

export interface Sorted<From> {
  /** Answered before. */
  known: Map<Submission<From>, Result>
  fresh: Submission<From>[]
  /** Twice in one batch: the second is answered by the next round, from memory. */
  repeated: Submission<From>[]
}

export class AnswerDesk {
  private readonly recent = new RecentResults()
  /** Fingerprints of the command ids that only the store knows: about all others there is nothing to ask it. */
  private stored: Set<number> = new Set()

  constructor(
    private readonly store: Store,
    private readonly boardId: string,
  ) {}

  /** Rejects when the store cannot be asked. */
  async sort<From>(batch: readonly Submission<From>[], now: number): Promise<Sorted<From>> {
    const stored = await this.recall(batch)
    const sorted: Sorted<From> = { known: new Map(), fresh: [], repeated: [] }
    const inBatch = new Set<string>()
    for (const submission of batch) {
      const result = this.answerOf(submission, stored, now)
      if (result) sorted.known.set(submission, result)
      else if (inBatch.has(submission.command.cid)) sorted.repeated.push(submission)
      else {
        inBatch.add(submission.command.cid)
        sorted.fresh.push(submission)
      }
    }
    return sorted
  }

  /** Learns what the store has answered: when the board is read from it. */
  async learn(): Promise<void> {
    this.stored = new Set((await this.store.listAnswered(this.boardId)).map((cid) => crc32(cid)))
  }

  remember(memberId: string, result: Result): void {
    const forgotten = this.recent.set(memberId, result)
    if (forgotten !== null) this.stored.add(crc32(forgotten))
  }

  private async recall(batch: readonly Submission<unknown>[]): Promise<ReadonlyMap<string, Answer>> {
    const cids = batch.map(({ command }) => command.cid)
    const maybe = cids.filter((cid) => this.stored.has(crc32(cid)) && !this.recent.get(cid))
    return maybe.length > 0 ? this.store.findAnswers(this.boardId, maybe) : new Map()
  }

  private answerOf(
    { command, actor }: Submission<unknown>,
    stored: ReadonlyMap<string, Answer>,
    now: number,
  ): Result | null {
    const { cid } = command
    const recent = this.recent.get(cid)
    const answer = stored.get(cid)
    const owner = recent?.memberId ?? answer?.memberId
    if (owner === undefined)
      return cidTime(cid) < now - answersKeptMs ? { cid, ok: false, code: 'too_old' } : null
    if (owner !== actor.memberId) return { cid, ok: false, code: 'exists' }
    return recent?.result ?? { cid, ok: true, seq: answer!.seq }
  }
}

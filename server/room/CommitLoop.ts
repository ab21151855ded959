// The one writer of a board: drain the inbox → decide → one transaction → one log record → durable → tell. One commit
// is in flight at a time and every read waits for it, so that nobody ever holds what the disk does not.
import type { Command } from '../../shared/commands'
import { encodeV1 } from '../../shared/doc/boardDoc'
import type { CharId } from '../../shared/doc/textAnchors'
import type { PrivateChange } from '../../shared/model/change'
import { cidTime } from '../../shared/model/id'
import type { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import type { Clock } from '../clock'
import type { Metrics } from '../metrics'
import { StoreError } from '../store/errors'
import type { Answer, LogRecord, Store } from '../store/Store'
import { type BoardState, compactState, needsCompaction, rebuildState, snapshotOf } from './BoardState'
import { decideBatch, type Outcome } from './decideBatch'
import { RecentResults } from './RecentResults'

export interface LoopDependencies {
  store: Store
  clock: Clock
  metrics: Metrics
  /** A fresh random epoch. */
  makeEpoch(): string
  limits: { notes: number; records: number }
  /** A board with more Yjs client ids than this is rebuilt when it is opened. */
  compactAfterIds?: number
}

/** A command in the inbox; `from` is whatever the caller wants to get back with its result. */
export interface Submission<From> {
  actor: Actor
  command: Command
  from: From
}

export interface Committed<From> {
  /** What the mirrors need; null when the documents did not change. */
  update: Uint8Array | null
  /** What changed of the private state; null when nobody knows. */
  privateChanges: readonly PrivateChange[] | null
  private: PrivateState
  results: { from: From; command: Command; result: Result }[]
}

export interface LoopListeners<From> {
  onCommitted(committed: Committed<From>): void
  /** The disk takes writes again, or no longer. */
  onWritable(): void
  /** Commands were lost before they were decided. */
  onBroken(): void
}

/** How long answers are remembered; an older command id is refused and becomes a draft. */
export const answersKeptMs = 30 * 24 * 3600 * 1000
const probeIntervalMs = 2_000
const maxBatch = 500
const snapshotEvery = 2_000
const snapshotOnCloseAfter = 200

export class CommitLoop<From> {
  private readonly inbox: Submission<From>[] = []
  private readonly reads: (() => void)[] = []
  private readonly recent = new RecentResults()
  private running: Promise<void> | null = null
  private lastCommitAt = Number.NEGATIVE_INFINITY
  private cancelProbe: (() => void) | null = null
  /** False while the disk takes nothing. */
  writable = true
  /** How long to gather commands before the next commit, in ms; grows with the number of sockets. */
  windowMs = 0

  private constructor(
    private state: BoardState,
    private readonly deps: LoopDependencies,
    private readonly listeners: LoopListeners<From>,
  ) {}

  /** Loads a board from the store; null when there is none of that id. */
  static async open<From>(
    boardId: string,
    deps: LoopDependencies,
    listeners: LoopListeners<From>,
  ): Promise<CommitLoop<From> | null> {
    const loaded = await deps.store.loadBoard(boardId)
    if (!loaded) return null
    const loop = new CommitLoop<From>(rebuildState(loaded), deps, listeners)
    if (needsCompaction(loop.state, deps.compactAfterIds)) await loop.compact()
    return loop
  }

  submit(submission: Submission<From>): void {
    this.inbox.push(submission)
    this.wake()
  }

  /** Runs `look` at a moment when everything in the state is on disk. */
  read(look: (state: BoardState) => void): void {
    this.reads.push(() => look(this.state))
    this.wake()
  }

  /** Resolves when everything submitted so far is answered and every read is done. */
  async settle(): Promise<void> {
    while (this.running) await this.running
  }

  async close(): Promise<void> {
    this.cancelProbe?.()
    await this.settle()
    if (this.state.logLength > snapshotOnCloseAfter && this.writable) await this.saveSnapshot()
    this.state.docBoard.close()
    this.state.doc.destroy()
  }

  private wake(): void {
    this.running ??= this.run()
      .catch((error: unknown) => this.recover(error))
      .finally(() => {
        this.running = null
        if (this.inbox.length > 0 || this.reads.length > 0) this.wake()
      })
  }

  private async run(): Promise<void> {
    for (;;) {
      for (const read of this.reads.splice(0)) read()
      if (this.inbox.length === 0) return
      await this.gather()
      for (const read of this.reads.splice(0)) read()
      await this.commit(this.inbox.splice(0, maxBatch))
    }
  }

  /** A bug of ours, and nobody knows how far it came: go by the log, and let every client connect and send anew. */
  private async recover(error: unknown): Promise<void> {
    console.error('the commit loop failed:', error instanceof Error ? error.stack : 'unknown')
    this.inbox.length = 0
    await this.reload()
    this.listeners.onBroken()
  }

  /** Commits at once when the last commit is long enough ago, else waits for more commands to join. */
  private gather(): Promise<void> | undefined {
    const waitMs = this.lastCommitAt + this.windowMs - this.deps.clock.now()
    if (waitMs <= 0) return undefined
    return new Promise((resolve) => this.deps.clock.after(Math.min(waitMs, this.windowMs), resolve))
  }

  private async commit(batch: Submission<From>[]): Promise<void> {
    const { clock, metrics, store } = this.deps
    if (!this.writable)
      return this.tell(null, [], [...batch, ...this.inbox.splice(0)], () => ({
        ok: false,
        code: 'not_stored',
      }))
    const now = clock.now()
    this.lastCommitAt = now
    let stored: ReadonlyMap<string, Answer>
    try {
      stored = await this.recall(batch)
    } catch (error) {
      return this.fail(batch, error)
    }
    const known = new Map<Submission<From>, Result>()
    const fresh: Submission<From>[] = []
    const inBatch = new Set<string>()
    const repeated: Submission<From>[] = []
    for (const submission of batch) {
      const result = this.answerOf(submission, stored, now)
      if (result) known.set(submission, result)
      else if (inBatch.has(submission.command.cid)) repeated.push(submission)
      else {
        inBatch.add(submission.command.cid)
        fresh.push(submission)
      }
    }
    // The same command twice in one batch: the second is answered by the next round, from memory.
    this.inbox.unshift(...repeated)
    const state = { ...this.state, board: this.state.docBoard.board, limits: this.deps.limits }
    const { outcomes, update, privateChanges } = decideBatch(state, fresh, now)
    const seq = this.state.seq + 1
    const answers = fresh.flatMap(({ command, actor }, i) =>
      isWorthLogging(outcomes[i]!) ? [{ cid: command.cid, memberId: actor.memberId }] : [],
    )
    if (answers.length > 0) {
      const privateJson = privateChanges.length > 0 ? JSON.stringify(privateChanges) : null
      const record: LogRecord = { seq, at: now, answers, update, private: privateJson }
      const startedAt = performance.now()
      try {
        await store.append(this.state.row.id, record)
      } catch (error) {
        return this.fail(batch, error)
      }
      metrics.commitSeconds.observe((performance.now() - startedAt) / 1000)
      metrics.batchSize.observe(fresh.length)
      this.state.seq = seq
      this.state.logLength++
    }
    const results = new Map(
      fresh.map((submission, i) => [submission, resultOf(submission, outcomes[i]!, this.state.seq)]),
    )
    for (const [{ actor }, result] of results) this.recent.set(actor.memberId, result)
    const told = batch.filter((submission) => !repeated.includes(submission))
    this.tell(update, privateChanges, told, (submission) => known.get(submission) ?? results.get(submission)!)
    if (this.state.logLength >= snapshotEvery) await this.saveSnapshot()
  }

  private tell(
    update: Uint8Array | null,
    privateChanges: readonly PrivateChange[] | null,
    batch: readonly Submission<From>[],
    answer: (submission: Submission<From>) => { ok: false; code: 'not_stored' } | Result,
  ): void {
    const results = batch.map((submission) => {
      const result = { ...answer(submission), cid: submission.command.cid } as Result
      this.deps.metrics.commands.inc({ result: result.ok ? 'ok' : result.code })
      return { from: submission.from, command: submission.command, result }
    })
    this.listeners.onCommitted({ update, privateChanges, private: this.state.private, results })
  }

  /** Learns from the store which of these commands were answered before this board was loaded. */
  private recall(batch: readonly Submission<From>[]): Promise<Map<string, Answer>> {
    const unknown = batch.map(({ command }) => command.cid).filter((cid) => !this.recent.get(cid))
    return unknown.length > 0
      ? this.deps.store.findAnswers(this.state.row.id, unknown)
      : Promise.resolve(new Map())
  }

  private answerOf(
    { command, actor }: Submission<From>,
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

  /** The disk did not take it: forget what was decided, read the board back from the log, and wait for the disk. */
  private async fail(batch: readonly Submission<From>[], error: unknown): Promise<void> {
    this.deps.metrics.appendFailures.inc({ reason: error instanceof StoreError ? error.code : 'unknown' })
    this.setWritable(false)
    const seqBefore = this.state.seq
    await this.reload()
    // The failure came after the disk had it: then everybody gets it, in full, as nobody knows who has what.
    const update = this.state.seq > seqBefore ? encodeV1(this.state.doc) : null
    // Nor may what came in meanwhile overtake it, even if the disk takes it by now.
    const waiting = this.inbox.splice(0).filter((submission) => !batch.includes(submission))
    this.tell(update, update ? null : [], [...batch, ...waiting], () => ({ ok: false, code: 'not_stored' }))
  }

  private async reload(): Promise<void> {
    for (;;) {
      try {
        const loaded = await this.deps.store.loadBoard(this.state.row.id)
        if (!loaded) throw new Error('the board is gone from the store')
        const state = rebuildState(loaded)
        this.state.docBoard.close()
        this.state.doc.destroy()
        this.state = state
        return
      } catch {
        // Nothing can be shown or decided without a true picture: keep trying.
        await new Promise<void>((resolve) => this.deps.clock.after(probeIntervalMs, resolve))
      }
    }
  }

  private setWritable(writable: boolean): void {
    if (this.writable !== writable) {
      this.writable = writable
      this.listeners.onWritable()
    }
    if (!writable) this.cancelProbe ??= this.deps.clock.after(probeIntervalMs, () => void this.probe())
  }

  private async probe(): Promise<void> {
    this.cancelProbe = null
    try {
      await this.deps.store.probe()
      this.setWritable(true)
    } catch {
      this.setWritable(false)
    }
  }

  /** A snapshot makes loading fast; when it cannot be written the log still has everything. */
  private async saveSnapshot(): Promise<void> {
    try {
      await this.deps.store.saveSnapshot(this.state.row.id, snapshotOf(this.state))
      this.state.logLength = 0
    } catch (error) {
      this.deps.metrics.appendFailures.inc({
        reason: error instanceof StoreError ? `snapshot_${error.code}` : 'snapshot',
      })
    }
  }

  private async compact(): Promise<void> {
    const compacted = compactState(this.state, this.deps.makeEpoch())
    try {
      await this.deps.store.saveSnapshot(compacted.row.id, snapshotOf(compacted))
      this.state = compacted
    } catch {
      await this.reload()
    }
  }
}

/** Refusals and commands that changed nothing may be decided again; they leave no trace. */
function isWorthLogging(outcome: Outcome): boolean {
  return outcome.ok && outcome.changed
}

function resultOf({ command }: Submission<unknown>, outcome: Outcome, seq: number): Result {
  const { cid } = command
  if (!outcome.ok)
    return { cid, ok: false, code: outcome.code, ...(outcome.params && { params: outcome.params }) }
  return {
    cid,
    ok: true,
    seq,
    ...(outcome.at && { at: outcome.at as [number, number][] satisfies CharId[] }),
  }
}

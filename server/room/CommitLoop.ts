// The one writer of a board: drain the inbox → decide → one transaction → one log record → durable → tell. One commit
// is in flight at a time and every read waits for it, so that nobody ever holds what the disk does not.
import { decide } from '../../shared/commands/decide'
import { encodeV1 } from '../../shared/doc/boardDoc'
import type { CharId } from '../../shared/doc/textAnchors'
import type { PrivateChange } from '../../shared/model/change'
import type { Result } from '../../shared/protocol/result'
import { inlineArchivist } from '../history/Archivist'
import { StoreError } from '../store/errors'
import type { LoadedBoard, LogRecord } from '../store/Store'
import { AnswerDesk, type Sorted } from './AnswerDesk'
import { type BoardState, needsCompaction, rebuildState } from './BoardState'
import { DiskWatch, probeIntervalMs } from './DiskWatch'
import { decideBatch, type Outcome } from './decideBatch'
import { eraseWords, isErase, scrubUntilDone } from './eraseWords'
import { LogKeeper } from './LogKeeper'
import type { LoopDependencies, LoopListeners, Submission } from './loopParts'

const maxBatch = 500

export class CommitLoop<From> {
  private readonly inbox: Submission<From>[] = []
  private readonly reads: (() => void)[] = []
  private readonly answers: AnswerDesk
  private readonly disk: DiskWatch
  private readonly keeper: LogKeeper
  private running: Promise<void> | null = null
  private lastCommitAt = Number.NEGATIVE_INFINITY
  private isClosing = false
  /** How long to gather commands before the next commit, in ms; grows with the number of sockets. */
  windowMs = 0

  private constructor(
    private state: BoardState,
    private readonly deps: LoopDependencies,
    private readonly listeners: LoopListeners<From>,
  ) {
    const { store, clock, metrics, archivist = inlineArchivist, fileAfterRecords } = deps
    this.answers = new AnswerDesk(store, state.row.id)
    this.disk = new DiskWatch(store, clock, () => listeners.onWritable())
    this.keeper = new LogKeeper({ store, metrics, archivist, fileAfterRecords, state: () => this.state })
  }

  /** Loads a board from the store; null when there is none of that id. */
  static async open<From>(
    boardId: string,
    deps: LoopDependencies,
    listeners: LoopListeners<From>,
  ): Promise<CommitLoop<From> | null> {
    const loaded = await deps.store.loadBoard(boardId)
    if (!loaded) return null
    const loop = new CommitLoop<From>(rebuildState(loaded), deps, listeners)
    await loop.answers.learn()
    // Nobody holds a mirror of it yet that would have to start anew under their hands.
    const idleMs = deps.clock.now() - (loaded.log.at(-1)?.at ?? 0)
    if (needsCompaction(loop.state, idleMs, deps.compactAfterIds)) await loop.compact(loaded)
    return loop
  }

  private async compact(loaded: LoadedBoard): Promise<void> {
    try {
      this.state = await this.keeper.compact(loaded, this.state, this.deps.makeEpoch())
    } catch {
      await this.reload()
    }
  }

  /** False while the disk takes nothing. */
  get writable(): boolean {
    return this.disk.isWritable
  }

  /** Commands that wait to be decided. */
  get waiting(): number {
    return this.inbox.length
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
    this.isClosing = true
    this.disk.stop()
    await this.settle()
    if (this.writable) await this.keeper.finish()
    else await this.keeper.rest()
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
      await this.takeNext()
    }
  }

  /** Commits what waits, but for an erasure, which is done alone: it replaces the document. */
  private async takeNext(): Promise<void> {
    const erasure = this.inbox.slice(0, maxBatch).findIndex(({ command }) => isErase(command))
    if (erasure === 0) await this.erase(this.inbox.shift()!)
    else await this.commit(this.inbox.splice(0, erasure > 0 ? erasure : maxBatch))
  }

  private async erase(submission: Submission<From>): Promise<void> {
    const { store, clock, archivist = inlineArchivist } = this.deps
    const { actor, command } = submission
    const { state } = this
    const now = clock.now()
    const answer = (result: Result) => this.tell(null, [], [submission], () => result)
    if (!this.writable || !isErase(command)) return this.tellUnstored([submission])
    try {
      const known = (await this.answers.sort([submission], now)).known.get(submission)
      if (known) return answer(known)
      const context = { board: state.docBoard.board, private: state.private, actor, now }
      const decision = decide(context, command)
      if (!decision.ok) return answer(resultOf(submission, decision, state.seq))
      await this.keeper.rest()
      const erasing = { store, archivist, state, now, epoch: this.deps.makeEpoch() }
      const { privateChanges } = decision
      const erased = await eraseWords(erasing, command, { memberId: actor.memberId, privateChanges })
      this.replaceState(erased.state)
      scrubUntilDone(store, clock, erased.words)
    } catch (error) {
      return this.fail([submission], error)
    }
    const result = resultOf(submission, { ok: true, changed: true }, this.state.seq)
    this.answers.remember(actor.memberId, result)
    answer(result)
    this.listeners.onReplaced()
  }

  private replaceState(state: BoardState): void {
    this.state.docBoard.close()
    this.state.doc.destroy()
    this.state = state
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
    if (!this.writable) return this.tellUnstored([...batch, ...this.inbox.splice(0)])
    const now = clock.now()
    this.lastCommitAt = now
    let sorted: Sorted<From>
    try {
      sorted = await this.answers.sort(batch, now)
    } catch (error) {
      return this.fail(batch, error)
    }
    const { known, fresh, repeated } = sorted
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
    for (const [{ actor }, result] of results) this.answers.remember(actor.memberId, result)
    const told = batch.filter((submission) => !repeated.includes(submission))
    this.tell(update, privateChanges, told, (submission) => known.get(submission) ?? results.get(submission)!)
    this.keeper.consider()
  }

  private tellUnstored(batch: readonly Submission<From>[]): void {
    this.tell(null, [], batch, () => ({ ok: false, code: 'not_stored' }))
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

  /** The disk did not take it: forget what was decided, read the board back from the log, and wait for the disk. */
  private async fail(batch: readonly Submission<From>[], error: unknown): Promise<void> {
    this.deps.metrics.appendFailures.inc({ reason: error instanceof StoreError ? error.code : 'unknown' })
    this.disk.noteFailure()
    const { seq: seqBefore, epoch: epochBefore } = this.state
    await this.reload()
    const isReplaced = this.state.epoch !== epochBefore
    // The failure came after the disk had it: then everybody gets it, in full, as nobody knows who has what.
    const update = this.state.seq > seqBefore && !isReplaced ? encodeV1(this.state.doc) : null
    // Nor may what came in meanwhile overtake it, even if the disk takes it by now.
    const waiting = this.inbox.splice(0).filter((submission) => !batch.includes(submission))
    this.tell(update, update ? null : [], [...batch, ...waiting], () => ({ ok: false, code: 'not_stored' }))
    if (isReplaced) this.listeners.onReplaced()
  }

  private async reload(): Promise<void> {
    for (;;) {
      try {
        const loaded = await this.deps.store.loadBoard(this.state.row.id)
        if (!loaded) throw new Error('the board is gone from the store')
        await this.answers.learn()
        this.replaceState(rebuildState(loaded))
        return
      } catch {
        // Nothing can be shown or decided without a true picture: keep trying, unless nobody will look at it any more.
        if (this.isClosing) return
        await new Promise<void>((resolve) => this.deps.clock.after(probeIntervalMs, resolve))
      }
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

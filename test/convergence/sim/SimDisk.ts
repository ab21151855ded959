// The server's disk: the memory store in a world where it is slow, full, unreadable, unsure or a liar, and where the
// process that uses it can die at every await.
import { rebuildState, snapshotOf } from '../../../server/room/BoardState'
import { StoreFailed, StoreFull } from '../../../server/store/errors'
import { type MemoryHooks, type MemoryRequest, MemoryStore } from '../../../server/store/memory/MemoryStore'
import type { LogRecord, Snapshot } from '../../../server/store/Store'
import type { AwaitPoints, Moment } from './AwaitPoints'
import type { FakeTime, Owner } from './FakeTime'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'
import { simBoardId } from './simBoardId'

export interface SimDiskOptions {
  time: FakeTime
  random: SeededRandom
  ledger: Ledger
  points: AwaitPoints
  /** The process that waits for the disk now. */
  owner(): Owner
  /** It dies here. */
  die(): void
  /** For planted bugs. */
  wrapStore?: ((store: MemoryStore) => void) | undefined
}

type Operation = (...args: unknown[]) => Promise<unknown>

const watched = [
  'loadBoard',
  'append',
  'saveSnapshot',
  'rewriteBoard',
  'listAnswered',
  'findAnswers',
  'getMember',
  'listChapters',
  'getChapter',
  'scrub',
  'listCapabilities',
  'probe',
] as const

export class SimDisk {
  /** Takes nothing. */
  isFull = false
  /** Cannot even be read. */
  isUnreadable = false
  /** So many of the next appends are stored, but reported as failed. */
  unsureAppends = 0
  ms: () => number
  /** Set to die when the next append is about to be written, or has just been. */
  crashAt: 'before' | 'after' | null = null
  store: MemoryStore
  /** Before the board's first records are there nothing fails. */
  isInUse = false
  /** A liar's disk: what would really be there after a power cut; null while it is honest. */
  private flushed: MemoryStore | null = null
  /** The awaits of what was asked and is not done yet. */
  private asked: string[] = []
  private inGroup: string[] = []
  /** What was asked and is not answered. */
  private pending = 0

  constructor(private readonly options: SimDiskOptions) {
    this.ms = () => options.random.skewed(0, 12)
    this.store = this.prepare(new MemoryStore(this.hooks()))
  }

  /** The process is gone: what it had asked for never happens. */
  crash(): void {
    this.crashAt = null
    this.options.ledger.forgetUndurable()
    this.store = this.prepare(this.store.crash(this.hooks()))
  }

  /** As after a clean end. */
  reopen(): void {
    this.options.ledger.forgetUndurable()
    this.store = this.prepare(this.store.reopen(this.hooks()))
  }

  get isBusy(): boolean {
    return this.pending > 0
  }

  get isLying(): boolean {
    return this.flushed !== null
  }

  /** From now on it says that it has stored what it has not. */
  startLying(): void {
    this.flushed = this.store.reopen({})
  }

  /** The power is gone: what a lying disk had not really written is lost. True when something was. */
  async losePower(): Promise<boolean> {
    const { flushed } = this
    this.flushed = null
    this.crash()
    if (!flushed) return false
    await this.replace(flushed)
    return true
  }

  /** An older backup takes the place of the board, as `npm run restore` does it: with a new epoch. */
  async restore(backup: MemoryStore, epoch: string | null): Promise<void> {
    this.flushed = null
    this.crash()
    const copy = backup.reopen({})
    if (epoch) {
      const state = rebuildState((await copy.loadBoard(simBoardId))!)
      await copy.saveSnapshot(simBoardId, { ...snapshotOf(state), epoch })
    }
    await this.replace(copy)
  }

  private async replace(store: MemoryStore): Promise<void> {
    this.store = this.prepare(store.reopen(this.hooks()))
    this.options.ledger.goBack((await store.loadBoard(simBoardId))!)
  }

  private hooks(): MemoryHooks {
    const { ledger, time, points, owner } = this.options
    const takeTime = () => new Promise<void>((resolve) => void time.after(this.ms(), resolve, owner()))
    const dieAt = (moment: Moment, names: readonly string[], group: readonly MemoryRequest[]) => {
      const isPlanned = this.crashAt === moment && group.some(({ name }) => name === 'append')
      // All of them are asked, so that every one is counted.
      const isDrawn = names.filter((name) => points.reaches(name, moment)).length > 0
      if (isPlanned || isDrawn) this.options.die()
    }
    return {
      beforeCommit: async (group) => {
        this.inGroup = this.asked.splice(0, group.length)
        if (!this.isInUse) return
        await takeTime()
        dieAt('before', this.inGroup, group)
      },
      failure: ({ name }) => {
        const failure = this.failureOf(name)
        ledger.stage(name, failure !== null)
        return failure
      },
      afterCommit: async (group) => {
        ledger.commit()
        if (!this.isInUse) return
        this.flushSome()
        dieAt('after', this.inGroup, group)
        await takeTime()
      },
    }
  }

  /** Even a liar writes at some time. */
  private flushSome(): void {
    if (this.flushed && this.options.random.chance(0.1)) this.flushed = this.store.reopen({})
  }

  private failureOf(name: MemoryRequest['name']) {
    const isWrite = ['append', 'saveSnapshot', 'rewriteBoard', 'probe'].includes(name)
    if (isWrite && this.isFull) return new StoreFull('no space left')
    const isRead = ['loadBoard', 'listAnswered', 'findAnswers'].includes(name)
    return isRead && this.isUnreadable ? new StoreFailed('cannot read') : null
  }

  private prepare(store: MemoryStore): MemoryStore {
    this.asked = []
    this.inGroup = []
    this.pending = 0
    const { ledger, wrapStore } = this.options
    const { append, saveSnapshot, rewriteBoard } = store
    store.append = async (boardId, record: LogRecord) => {
      ledger.ask('append', { record: structuredClone(record) })
      await append(boardId, record)
      if (this.unsureAppends === 0) return
      this.unsureAppends--
      throw new StoreFailed('nobody knows whether it was written')
    }
    store.saveSnapshot = (boardId, snapshot: Snapshot, chapter) => {
      ledger.ask('saveSnapshot', { snapshot: structuredClone(snapshot) })
      return saveSnapshot(boardId, snapshot, chapter)
    }
    store.rewriteBoard = (boardId, rewrite) => {
      const { record, snapshot } = structuredClone(rewrite)
      ledger.ask('rewriteBoard', { record, snapshot })
      return rewriteBoard(boardId, rewrite)
    }
    for (const name of watched) this.watch(store as unknown as Record<string, Operation>, name)
    wrapStore?.(store)
    return store
  }

  /** Names each await of the store, and may let the process die when somebody was told that it is over. */
  private watch(store: Record<string, Operation>, name: string): void {
    const ask = store[name]!
    const { points, time } = this.options
    store[name] = (...args) => {
      const point = points.name(name)
      const owner = this.options.owner()
      this.asked.push(point)
      this.pending++
      const tell = () => {
        if (owner.isAlive) this.pending--
        if (this.isInUse && points.reaches(point, 'told'))
          time.after(0, () => owner.isAlive && points.isArmed && this.options.die(), null)
      }
      return ask(...args).finally(tell)
    }
  }
}

/**
 * The store for tests and simulation: the same promises over a MemoryDisk, with hooks for slowness, failure and a
 * crash. It commits in groups as the SQLite store does and has no timers of its own, so it runs under a fake clock.
 */
import { StoreConflict, type StoreError, StoreFailed } from '../errors'
import type {
  BoardPatch,
  BoardRow,
  CapabilityRow,
  Chapter,
  LogRecord,
  MemberRow,
  Rewrite,
  Snapshot,
  Store,
} from '../Store'
import { MemoryDisk } from './MemoryDisk'

export type MemoryOperation = Exclude<keyof Store, 'backup' | 'close'>

/** One request as the hooks see it. */
export interface MemoryRequest {
  name: MemoryOperation
  /** null for requests that belong to no board or to several. */
  boardId: string | null
}

export interface MemoryHooks {
  /** Awaited before a group is committed: the time a disk takes. A crash meanwhile loses the group. */
  beforeCommit?: (requests: readonly MemoryRequest[]) => Promise<void> | void
  /** Awaited after the commit, before anybody hears of it. A crash meanwhile keeps the group, unanswered. */
  afterCommit?: (requests: readonly MemoryRequest[]) => Promise<void> | void
  /** Makes one request fail, leaving nothing behind: return a StoreFull, say. Asked again for each request. */
  failure?: (request: MemoryRequest) => StoreError | null
}

interface Job extends MemoryRequest {
  run: (disk: MemoryDisk) => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

export class MemoryStore implements Store {
  /** What `backup` wrote, by file name. */
  readonly backups = new Map<string, MemoryDisk>()
  private queue: Job[] = []
  private working = false
  private state: 'open' | 'closed' | 'crashed' = 'open'

  constructor(
    public hooks: MemoryHooks = {},
    private readonly disk: MemoryDisk = new MemoryDisk(),
  ) {}

  createBoard = (board: BoardRow, capabilities: CapabilityRow[]) => {
    const own = structuredClone({ board, capabilities })
    return this.ask('createBoard', board.id, (disk) => disk.createBoard(own.board, own.capabilities))
  }
  loadBoard = (boardId: string) => this.ask('loadBoard', boardId, (disk) => disk.loadBoard(boardId))
  getBoard = (boardId: string) => this.ask('getBoard', boardId, (disk) => disk.getBoard(boardId))
  countBoards = () => this.ask('countBoards', null, (disk) => disk.countBoards())
  updateBoard = (boardId: string, patch: BoardPatch) => {
    const own = { ...patch }
    return this.ask('updateBoard', boardId, (disk) => disk.updateBoard(boardId, own))
  }
  findBoardByJoinCode = (joinCode: string) =>
    this.ask('findBoardByJoinCode', null, (disk) => disk.findBoardByJoinCode(joinCode))

  append = (boardId: string, record: LogRecord) => {
    const own = structuredClone(record)
    return this.ask('append', boardId, (disk) => disk.append(boardId, own))
  }
  saveSnapshot = (boardId: string, snapshot: Snapshot, chapter: Chapter | null = null) => {
    const own = structuredClone({ snapshot, chapter })
    return this.ask('saveSnapshot', boardId, (disk) => disk.saveSnapshot(boardId, own.snapshot, own.chapter))
  }
  listChapters = (boardId: string) => this.ask('listChapters', boardId, (disk) => disk.listChapters(boardId))
  getChapter = (boardId: string, fromSeq: number) =>
    this.ask('getChapter', boardId, (disk) => disk.getChapter(boardId, fromSeq))
  rewriteBoard = (boardId: string, rewrite: Rewrite) => {
    const own = structuredClone(rewrite)
    return this.ask('rewriteBoard', boardId, (disk) => disk.rewriteBoard(boardId, own))
  }
  deleteBoard = (boardId: string) => this.ask('deleteBoard', boardId, (disk) => disk.deleteBoard(boardId))
  listUntouched = (before: number) => this.ask('listUntouched', null, (disk) => disk.listUntouched(before))
  scrub = (_words: string[]) => this.ask('scrub', null, (disk) => disk.scrub())
  listAnswered = (boardId: string) => this.ask('listAnswered', boardId, (disk) => disk.listAnswered(boardId))
  findAnswers = (boardId: string, cids: string[]) => {
    const own = [...cids]
    return this.ask('findAnswers', boardId, (disk) => disk.findAnswers(boardId, own))
  }
  pruneAnswers = (before: number) => this.ask('pruneAnswers', null, (disk) => disk.pruneAnswers(before))

  findCapability = (boardId: string, hash: string) =>
    this.ask('findCapability', boardId, (disk) => disk.findCapability(boardId, hash))
  listCapabilities = (boardId: string) =>
    this.ask('listCapabilities', boardId, (disk) => disk.listCapabilities(boardId))
  addCapabilities = (rows: CapabilityRow[]) => {
    const own = structuredClone(rows)
    return this.ask('addCapabilities', null, (disk) => disk.addCapabilities(own))
  }
  revokeCapability = (id: string, at: number) =>
    this.ask('revokeCapability', null, (disk) => disk.revokeCapability(id, at))

  findMember = (boardId: string, keyHash: string) =>
    this.ask('findMember', boardId, (disk) => disk.findMember(boardId, keyHash))
  getMember = (boardId: string, memberId: string) =>
    this.ask('getMember', boardId, (disk) => disk.getMember(boardId, memberId))
  countMembers = (boardId: string) => this.ask('countMembers', boardId, (disk) => disk.countMembers(boardId))
  listMembers = (boardId: string) => this.ask('listMembers', boardId, (disk) => disk.listMembers(boardId))
  saveMember = (row: MemberRow) => {
    const own = { ...row }
    return this.ask('saveMember', row.boardId, (disk) => disk.saveMember(own))
  }

  secret = () => this.ask('secret', null, (disk) => disk.secret())
  probe = () => this.ask('probe', null, (disk) => disk.probe())

  async backup(file: string): Promise<void> {
    // What was asked before belongs in the copy.
    await this.ask('countBoards', null, () => 0)
    if (this.backups.has(file)) throw new StoreConflict(`${file} exists already; it was left as it is`)
    this.backups.set(file, this.disk.clone())
  }

  async close(): Promise<void> {
    if (this.state !== 'open') return
    const last = this.ask('countBoards', null, () => 0)
    this.state = 'closed'
    await last
  }

  /** Another store over what is durable now, as after a restart. Used by tests that close and open again. */
  reopen(hooks: MemoryHooks = this.hooks): MemoryStore {
    return new MemoryStore(hooks, this.disk.clone())
  }

  /**
   * The process dies: what is not committed is gone, and no promise of this store ever settles again, as nobody is
   * left to hear it. Returns a store over the durable state.
   */
  crash(hooks: MemoryHooks = this.hooks): MemoryStore {
    this.state = 'crashed'
    this.queue = []
    return this.reopen(hooks)
  }

  private ask<Value>(
    name: MemoryOperation,
    boardId: string | null,
    run: (disk: MemoryDisk) => Value,
  ): Promise<Value> {
    if (this.state === 'closed') return Promise.reject(new StoreFailed('the store is closed'))
    return new Promise<Value>((resolve, reject) => {
      if (this.state === 'crashed') return
      this.queue.push({ name, boardId, run, resolve: resolve as (value: unknown) => void, reject })
      if (!this.working) void this.work()
    })
  }

  private async work(): Promise<void> {
    this.working = true
    // The rest of this turn's requests join the first group.
    await Promise.resolve()
    while (this.queue.length > 0) {
      const group = this.queue
      this.queue = []
      await this.hooks.beforeCommit?.(group)
      if (this.hasCrashed()) return
      const outcomes = group.map((job) => this.attempt(job))
      await this.hooks.afterCommit?.(group)
      if (this.hasCrashed()) return
      for (const settle of outcomes) settle()
    }
    this.working = false
  }

  /** Apart, because the state changes during an await. */
  private hasCrashed(): boolean {
    return this.state === 'crashed'
  }

  private attempt(job: Job): () => void {
    try {
      const failure = this.hooks.failure?.(job)
      if (failure) throw failure
      const value = job.run(this.disk)
      return () => job.resolve(value)
    } catch (error) {
      return () => job.reject(error)
    }
  }
}

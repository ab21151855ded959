/** The store in one SQLite file, DATA_DIR/board.db. This half runs in the server's thread and only sends requests. */
import type { Worker } from 'node:worker_threads'
import { startThread } from '../../program'
import { StoreFailed } from '../errors'
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
import type { BackupStart, OperationArguments, WorkerStart } from './messages'
import type { OperationName, Operations } from './operations'
import { WorkerLink } from './WorkerLink'

export interface SqliteStoreOptions {
  /** DATA_DIR; made when missing. */
  dir: string
  /** The store's thread died: every pending and later call rejects. The server had better stop and be restarted. */
  onCrash?: (error: Error) => void
}

/** A view into a larger buffer would take all of that buffer to the other thread. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)

/** Rejects with StoreLocked, StoreCorrupt, StoreNewer, StoreReadOnly or StoreFull, each with a line to show. */
export async function openSqliteStore({ dir, onCrash = () => {} }: SqliteStoreOptions): Promise<SqliteStore> {
  const workerData: WorkerStart = { dir }
  const worker = startThread('store/sqlite/storeWorker', { workerData })
  const link = new WorkerLink(worker, onCrash)
  try {
    await link.opened
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return new SqliteStore(dir, link, worker)
}

export class SqliteStore implements Store {
  private closing: Promise<void> | null = null
  private readonly backups = new Set<Promise<unknown>>()

  constructor(
    private readonly dir: string,
    private readonly link: WorkerLink,
    private readonly worker: Worker,
  ) {}

  private ask<Name extends OperationName>(
    name: Name,
    ...args: OperationArguments[Name]
  ): Promise<ReturnType<Operations[Name]>> {
    if (this.closing) return Promise.reject(new StoreFailed('the store is closed'))
    return this.link.request(name, args) as Promise<ReturnType<Operations[Name]>>
  }

  createBoard = (board: BoardRow, capabilities: CapabilityRow[]) =>
    this.ask('createBoard', board, capabilities)
  loadBoard = (boardId: string) => this.ask('loadBoard', boardId)
  getBoard = (boardId: string) => this.ask('getBoard', boardId)
  countBoards = () => this.ask('countBoards')
  updateBoard = (boardId: string, patch: BoardPatch) => this.ask('updateBoard', boardId, patch)
  findBoardByJoinCode = (joinCode: string) => this.ask('findBoardByJoinCode', joinCode)

  append = (boardId: string, record: LogRecord) =>
    this.ask('append', boardId, { ...record, update: record.update && ownBytes(record.update) })
  saveSnapshot = (boardId: string, snapshot: Snapshot, chapter: Chapter | null = null) =>
    this.ask('saveSnapshot', boardId, { ...snapshot, update: ownBytes(snapshot.update) }, chapter)
  listChapters = (boardId: string) => this.ask('listChapters', boardId)
  getChapter = (boardId: string, fromSeq: number) => this.ask('getChapter', boardId, fromSeq)
  rewriteBoard = (boardId: string, rewrite: Rewrite) => this.ask('rewriteBoard', boardId, rewrite)
  deleteBoard = (boardId: string) => this.ask('deleteBoard', boardId)
  listUntouched = (before: number) => this.ask('listUntouched', before)
  listAnswered = (boardId: string) => this.ask('listAnswered', boardId)
  findAnswers = (boardId: string, cids: string[]) => this.ask('findAnswers', boardId, cids)
  pruneAnswers = (before: number) => this.ask('pruneAnswers', before)

  findCapability = (boardId: string, hash: string) => this.ask('findCapability', boardId, hash)
  listCapabilities = (boardId: string) => this.ask('listCapabilities', boardId)
  addCapabilities = (rows: CapabilityRow[]) => this.ask('addCapabilities', rows)
  revokeCapability = (id: string, at: number) => this.ask('revokeCapability', id, at)

  countMembers = (boardId: string) => this.ask('countMembers', boardId)
  listMembers = (boardId: string) => this.ask('listMembers', boardId)
  findMember = (boardId: string, keyHash: string) => this.ask('findMember', boardId, keyHash)
  getMember = (boardId: string, memberId: string) => this.ask('getMember', boardId, memberId)
  saveMember = (row: MemberRow) => this.ask('saveMember', row)

  async scrub(words: string[]): Promise<void> {
    if (this.closing) throw new StoreFailed('the store is closed')
    await this.link.request('scrub', [words])
  }

  secret = () => this.ask('secret')
  probe = () => this.ask('probe')

  async backup(file: string): Promise<void> {
    if (this.closing) throw new StoreFailed('the store is closed')
    // What was asked before belongs in the copy.
    await this.ask('countBoards')
    const workerData: BackupStart = { dir: this.dir, file }
    const worker = startThread('store/sqlite/backupWorker', { workerData })
    const link = new WorkerLink(worker, () => {})
    this.backups.add(link.ended)
    try {
      await link.opened
    } finally {
      await link.ended
      this.backups.delete(link.ended)
    }
  }

  close(): Promise<void> {
    this.closing ??= this.finish()
    return this.closing
  }

  private async finish(): Promise<void> {
    await Promise.all(this.backups)
    // A thread that has crashed has nothing left to close.
    await this.link.request('close', []).catch(() => {})
    await this.link.ended
  }

  /** For tests: runs `PRAGMA <source>` on the writing connection, in turn with the other requests. */
  pragma(source: string): Promise<unknown> {
    return this.link.request('pragma', [source])
  }

  /** For tests: the thread ends at once, as if it had crashed. */
  async crashThread(): Promise<void> {
    await this.worker.terminate()
  }
}

/**
 * What the server keeps for good, and the promises every implementation makes. `append` is the product's commit
 * point: nothing is shown to anybody before it resolved. test/contract/store.ts holds every store to this page.
 *
 * Requests take effect in the order they were made. Nothing handed in or out is shared with the store's own
 * memory. Failures are the classes of errors.ts; a failed call has changed nothing, and the store goes on working.
 * Texts must not hold U+0000 (SQLite's driver cuts there when reading): such a row is refused.
 */
import type { Role } from '../../shared/model/role'

export interface LogRecord {
  /** 1 for a board's first record, then without gaps. */
  seq: number
  /** Server time, ms since 1970. */
  at: number
  answers: { cid: string; memberId: string }[]
  /** The Yjs update of this tick. */
  update: Uint8Array | null
  /** JSON array of private changes. */
  private: string | null
}

export interface Snapshot {
  /** The last log record that it contains. */
  seq: number
  epoch: string
  update: Uint8Array
  /** JSON of the whole private state. */
  private: string
}

/** A stretch of a board's log that a snapshot stands for, kept for its timeline: see server/history/chapter.ts. */
export interface Chapter extends ChapterInfo {
  body: Uint8Array
}

export interface ChapterInfo {
  /** Its first and its last record of the log. */
  fromSeq: number
  toSeq: number
  /** JSON of shared/history/marks.ts. */
  marks: string
}

/** All that a board keeps, made anew: for words that have to go for good. */
export interface Rewrite {
  /** The record of the log that says so; its update is in the snapshot. */
  record: LogRecord
  snapshot: Snapshot
  /** The whole history. */
  chapters: Chapter[]
  members: MemberRow[]
}

export interface BoardRow {
  id: string
  epoch: string
  createdAt: number
  /** Unique over all boards. */
  joinCode: string
  joinOpen: boolean
  language: string
  title: string
}

export type BoardPatch = Partial<Pick<BoardRow, 'joinCode' | 'joinOpen' | 'title'>>

export interface LoadedBoard {
  board: BoardRow
  snapshot: Snapshot | null
  /** The records after the snapshot, ascending. */
  log: LogRecord[]
}

export interface CapabilityRow {
  id: string
  boardId: string
  hash: string
  role: Role
  /** 'board' | 'table:<id>' | 'answers' */
  scope: string
  expiresAt: number | null
  revokedAt: number | null
  createdAt: number
}

export interface MemberRow {
  id: string
  boardId: string
  keyHash: string
  name: string
  unit: string
  role: Role
  createdAt: number
  /** When their name was erased for good; from then on they have none. */
  erasedAt: number | null
}

/** Which record answered a command, and whose command that was. */
export interface Answer {
  seq: number
  memberId: string
}

export interface Store {
  /** The board and its first capabilities, both or neither. StoreConflict when the id or join code is taken. */
  createBoard(board: BoardRow, capabilities: CapabilityRow[]): Promise<void>
  /** StoreCorrupt when something of it is not as it was written: that board alone cannot be opened. */
  loadBoard(boardId: string): Promise<LoadedBoard | null>
  /** The board's row alone, without its contents. */
  getBoard(boardId: string): Promise<BoardRow | null>
  countBoards(): Promise<number>
  updateBoard(boardId: string, patch: BoardPatch): Promise<void>
  findBoardByJoinCode(joinCode: string): Promise<BoardRow | null>

  /**
   * Resolves only when the record is on disk. StoreConflict when the seq exists or leaves a gap, when a cid was
   * answered before, or when there is no such board.
   */
  append(boardId: string, record: LogRecord): Promise<void>
  /**
   * Replaces the snapshot, makes its epoch the board's, and drops the records it contains, of which the chapter is kept.
   * StoreConflict when it is older than the stored one, newer than the log, or starts a new epoch without containing
   * the whole log (updates of one epoch mean nothing in another).
   */
  saveSnapshot(boardId: string, snapshot: Snapshot, chapter?: Chapter | null): Promise<void>
  /** A board's chapters in their order, without their bodies. */
  listChapters(boardId: string): Promise<ChapterInfo[]>
  /** The chapter that starts with this record; null when there is none. */
  getChapter(boardId: string, fromSeq: number): Promise<Chapter | null>
  /** Appends the record, then puts everything else in the place of what was there; all of it or nothing. */
  rewriteBoard(boardId: string, rewrite: Rewrite): Promise<void>
  /** The board and all that belongs to it; false when there was none. `scrub` takes its traces. */
  deleteBoard(boardId: string): Promise<boolean>
  /** Boards in which nothing was changed since this time (server ms). */
  listUntouched(before: number): Promise<string[]>
  /**
   * Clears what a file may still hold of what was deleted or rewritten before. Resolves when none of these words is in
   * any file of the store; rejects when somebody else is reading, to be tried again.
   */
  scrub(words: string[]): Promise<void>
  /** The cids of this board that were answered and are still kept, in no order. */
  listAnswered(boardId: string): Promise<string[]>
  /** Those of the cids that were answered and are still kept. */
  findAnswers(boardId: string, cids: string[]): Promise<Map<string, Answer>>
  /** Forgets answers given before this time (server ms); returns how many. */
  pruneAnswers(before: number): Promise<number>

  findCapability(boardId: string, hash: string): Promise<CapabilityRow | null>
  listCapabilities(boardId: string): Promise<CapabilityRow[]>
  /** All rows or none. */
  addCapabilities(rows: CapabilityRow[]): Promise<void>
  /** Keeps the first time of revocation; an unknown id is no error. */
  revokeCapability(id: string, at: number): Promise<void>

  findMember(boardId: string, keyHash: string): Promise<MemberRow | null>
  getMember(boardId: string, memberId: string): Promise<MemberRow | null>
  countMembers(boardId: string): Promise<number>
  /** Everybody who ever came, in the order in which they did. */
  listMembers(boardId: string): Promise<MemberRow[]>
  /** Adds the member, or replaces the one with the same board and id. */
  saveMember(row: MemberRow): Promise<void>

  /** 32 random bytes in base64url, made once per store: signs session tokens. */
  secret(): Promise<string>
  /** Makes one real durable write; rejects when that is impossible. */
  probe(): Promise<void>
  /** A consistent copy, while the store goes on working. StoreConflict when the file exists. */
  backup(file: string): Promise<void>
  /** After everything asked before is done. Later calls reject. */
  close(): Promise<void>
}

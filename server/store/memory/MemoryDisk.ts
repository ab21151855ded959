/**
 * The durable state of the memory store: one method per operation, each all or nothing, with the rules that the
 * SQLite store has in its schema. Copies bytes and rows in and out, so nothing aliases.
 */
import { randomBytes } from 'node:crypto'
import { StoreConflict } from '../errors'
import { refuseNul } from '../refuseNul'
import type {
  Answer,
  BoardPatch,
  BoardRow,
  CapabilityRow,
  Chapter,
  ChapterInfo,
  LoadedBoard,
  LogRecord,
  MemberRow,
  Rewrite,
  Snapshot,
} from '../Store'

interface BoardFile {
  board: BoardRow
  snapshot: Snapshot | null
  log: LogRecord[]
  answers: Map<string, Answer & { at: number }>
  capabilities: CapabilityRow[]
  members: Map<string, MemberRow>
  chapters: Chapter[]
  /** As far as the log does not say so any more. */
  touchedAt: number
}

export class MemoryDisk {
  private boards = new Map<string, BoardFile>()
  private signingSecret: string | null = null

  clone(): MemoryDisk {
    const copy = new MemoryDisk()
    copy.boards = structuredClone(this.boards)
    copy.signingSecret = this.signingSecret
    return copy
  }

  private file(boardId: string): BoardFile {
    const file = this.boards.get(boardId)
    if (!file) throw new StoreConflict(`there is no board ${boardId}`)
    return file
  }

  private refuseJoinCode(joinCode: string, owner: string): void {
    const taken = this.findBoardByJoinCode(joinCode)
    if (taken && taken.id !== owner) throw new StoreConflict(`the join code ${joinCode} is taken`)
  }

  createBoard(board: BoardRow, capabilities: CapabilityRow[]): void {
    refuseNul(board)
    if (this.boards.has(board.id)) throw new StoreConflict(`there is a board ${board.id}`)
    this.refuseJoinCode(board.joinCode, board.id)
    const file: BoardFile = {
      board: { ...board },
      snapshot: null,
      log: [],
      answers: new Map(),
      capabilities: [],
      members: new Map(),
      chapters: [],
      touchedAt: 0,
    }
    this.boards.set(board.id, file)
    try {
      this.addCapabilities(capabilities)
    } catch (error) {
      this.boards.delete(board.id)
      throw error
    }
  }

  loadBoard(boardId: string): LoadedBoard | null {
    const file = this.boards.get(boardId)
    return file ? structuredClone({ board: file.board, snapshot: file.snapshot, log: file.log }) : null
  }

  getBoard(boardId: string): BoardRow | null {
    const file = this.boards.get(boardId)
    return file ? { ...file.board } : null
  }

  countBoards(): number {
    return this.boards.size
  }

  updateBoard(boardId: string, patch: BoardPatch): void {
    refuseNul(patch)
    const file = this.file(boardId)
    const { joinCode, joinOpen, title } = { ...file.board, ...patch }
    this.refuseJoinCode(joinCode, boardId)
    file.board = { ...file.board, joinCode, joinOpen, title }
  }

  findBoardByJoinCode(joinCode: string): BoardRow | null {
    for (const { board } of this.boards.values()) if (board.joinCode === joinCode) return { ...board }
    return null
  }

  append(boardId: string, record: LogRecord): void {
    const file = this.file(boardId)
    const next = headOf(file) + 1
    if (record.seq !== next)
      throw new StoreConflict(`record ${record.seq} of board ${boardId} does not follow: ${next} is next`)
    const cids = record.answers.map(({ cid }) => cid)
    if (new Set(cids).size < cids.length || cids.some((cid) => file.answers.has(cid)))
      throw new StoreConflict(`a command of record ${record.seq} was answered before`)
    file.log.push(structuredClone(record))
    for (const { cid, memberId } of record.answers)
      file.answers.set(cid, { seq: record.seq, memberId, at: record.at })
  }

  saveSnapshot(boardId: string, snapshot: Snapshot, chapter: Chapter | null = null): void {
    const file = this.file(boardId)
    const before = file.snapshot?.seq ?? 0
    const head = headOf(file)
    const { seq, epoch } = snapshot
    if (seq < before || seq > head)
      throw new StoreConflict(`snapshot ${seq} of board ${boardId} is outside of ${before} to ${head}`)
    if (epoch !== file.board.epoch && seq !== head)
      throw new StoreConflict(`board ${boardId} cannot start a new epoch at ${seq} with a log up to ${head}`)
    if (chapter) addChapter(file, chapter)
    file.snapshot = structuredClone(snapshot)
    file.touchedAt = touchedAt({ ...file, log: file.log.filter((record) => record.seq <= seq) })
    file.log = file.log.filter((record) => record.seq > seq)
    file.board = { ...file.board, epoch }
  }

  listChapters(boardId: string): ChapterInfo[] {
    const chapters = this.boards.get(boardId)?.chapters ?? []
    return chapters.map(({ fromSeq, toSeq, marks }) => ({ fromSeq, toSeq, marks }))
  }

  getChapter(boardId: string, fromSeq: number): Chapter | null {
    const chapter = this.boards.get(boardId)?.chapters.find((each) => each.fromSeq === fromSeq)
    return chapter ? structuredClone(chapter) : null
  }

  rewriteBoard(boardId: string, { record, snapshot, chapters, members }: Rewrite): void {
    const before = structuredClone(this.file(boardId))
    try {
      this.append(boardId, record)
      this.saveSnapshot(boardId, snapshot)
      const file = this.file(boardId)
      file.chapters = []
      for (const chapter of chapters) addChapter(file, chapter)
      for (const member of members) this.saveMember(member)
    } catch (error) {
      this.boards.set(boardId, before)
      throw error
    }
  }

  deleteBoard(boardId: string): boolean {
    return this.boards.delete(boardId)
  }

  listUntouched(before: number): string[] {
    return [...this.boards.values()]
      .filter((file) => Math.max(file.board.createdAt, touchedAt(file)) < before)
      .map(({ board }) => board.id)
  }

  /** Memory keeps no traces. */
  scrub(): void {}

  listAnswered(boardId: string): string[] {
    return [...(this.boards.get(boardId)?.answers.keys() ?? [])]
  }

  findAnswers(boardId: string, cids: string[]): Map<string, Answer> {
    const known = this.boards.get(boardId)?.answers
    const found = new Map<string, Answer>()
    for (const cid of cids) {
      const answer = known?.get(cid)
      if (answer) found.set(cid, { seq: answer.seq, memberId: answer.memberId })
    }
    return found
  }

  pruneAnswers(before: number): number {
    let dropped = 0
    for (const { answers } of this.boards.values())
      for (const [cid, { at }] of answers) if (at < before && answers.delete(cid)) dropped++
    return dropped
  }

  findCapability(boardId: string, hash: string): CapabilityRow | null {
    const row = this.boards.get(boardId)?.capabilities.find((each) => each.hash === hash)
    return row ? { ...row } : null
  }

  listCapabilities(boardId: string): CapabilityRow[] {
    const rows = this.boards.get(boardId)?.capabilities ?? []
    return rows.map((row) => ({ ...row })).sort((a, b) => a.createdAt - b.createdAt)
  }

  addCapabilities(rows: CapabilityRow[]): void {
    const ids = new Set([...this.boards.values()].flatMap((file) => file.capabilities.map(({ id }) => id)))
    const hashes = new Set<string>()
    for (const row of rows) {
      refuseNul(row)
      const key = `${row.boardId} ${row.hash}`
      if (
        ids.has(row.id) ||
        hashes.has(key) ||
        this.file(row.boardId).capabilities.some((each) => each.hash === row.hash)
      )
        throw new StoreConflict(`there is a capability ${row.id}`)
      ids.add(row.id)
      hashes.add(key)
    }
    for (const row of rows) this.file(row.boardId).capabilities.push({ ...row })
  }

  revokeCapability(id: string, at: number): void {
    for (const { capabilities } of this.boards.values())
      for (const row of capabilities) if (row.id === id) row.revokedAt ??= at
  }

  findMember(boardId: string, keyHash: string): MemberRow | null {
    for (const row of this.boards.get(boardId)?.members.values() ?? [])
      if (row.keyHash === keyHash) return { ...row }
    return null
  }

  getMember(boardId: string, memberId: string): MemberRow | null {
    const row = this.boards.get(boardId)?.members.get(memberId)
    return row ? { ...row } : null
  }

  countMembers(boardId: string): number {
    return this.boards.get(boardId)?.members.size ?? 0
  }

  listMembers(boardId: string): MemberRow[] {
    const rows = [...(this.boards.get(boardId)?.members.values() ?? [])]
    return rows.sort((a, b) => a.createdAt - b.createdAt).map((row) => ({ ...row }))
  }

  saveMember(row: MemberRow): void {
    refuseNul(row)
    const holder = this.findMember(row.boardId, row.keyHash)
    if (holder && holder.id !== row.id) throw new StoreConflict(`the member key of ${row.id} is taken`)
    this.file(row.boardId).members.set(row.id, { ...row })
  }

  secret(): string {
    this.signingSecret ??= randomBytes(32).toString('base64url')
    return this.signingSecret
  }

  probe(): void {}
}

function addChapter(file: BoardFile, chapter: Chapter): void {
  const end = file.chapters.at(-1)?.toSeq ?? 0
  if (chapter.fromSeq <= end) throw new StoreConflict(`chapter ${chapter.fromSeq} begins before ${end} ends`)
  file.chapters.push(structuredClone(chapter))
}

const touchedAt = (file: Pick<BoardFile, 'touchedAt' | 'log'>): number =>
  Math.max(file.touchedAt, ...file.log.map(({ at }) => at))

const headOf = (file: BoardFile): number => file.log.at(-1)?.seq ?? file.snapshot?.seq ?? 0

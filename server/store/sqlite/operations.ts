/** Everything a store does inside a transaction, by name, and which of it writes. Used by the worker and `npm run links`. */
import type { BoardRow, CapabilityRow, Rewrite } from '../Store'
import { makeAccessOperations } from './accessOperations'
import { makeBoardOperations } from './boardOperations'
import { makeChapterOperations } from './chapterOperations'
import { makeLogOperations } from './logOperations'
import type { Connection } from './openDatabase'
import { markScrubDue } from './scrub'

export function makeOperations(db: Connection) {
  const boards = makeBoardOperations(db)
  const access = makeAccessOperations(db)
  const chapters = makeChapterOperations(db)
  const log = makeLogOperations(db, boards, chapters)
  const { getBoard, countBoards, findBoardByJoinCode, updateBoard, deleteBoard, listUntouched } = boards
  const { listChapters, getChapter } = chapters
  return {
    ...log,
    ...access,
    listChapters,
    getChapter,
    listUntouched,
    deleteBoard(boardId: string): boolean {
      markScrubDue(db)
      return deleteBoard(boardId)
    },
    rewriteBoard(boardId: string, { record, snapshot, chapters: anew, members }: Rewrite): void {
      markScrubDue(db)
      log.append(boardId, record)
      chapters.dropChapters(boardId)
      log.saveSnapshot(boardId, snapshot)
      for (const chapter of anew) chapters.addChapter(boardId, chapter)
      for (const member of members) access.saveMember(member)
    },
    getBoard,
    countBoards,
    findBoardByJoinCode,
    updateBoard,
    createBoard(board: BoardRow, capabilities: CapabilityRow[]): void {
      boards.insertBoard(board)
      access.addCapabilities(capabilities)
    },
  }
}

export type Operations = ReturnType<typeof makeOperations>
export type OperationName = keyof Operations

const reads: ReadonlySet<OperationName> = new Set<OperationName>([
  'loadBoard',
  'getBoard',
  'countBoards',
  'findBoardByJoinCode',
  'listAnswered',
  'findAnswers',
  'findCapability',
  'listCapabilities',
  'findMember',
  'getMember',
  'countMembers',
  'listMembers',
  'listChapters',
  'getChapter',
  'listUntouched',
])

/** `secret` counts as a write: the first call makes it. */
export const isWrite = (name: OperationName): boolean => !reads.has(name)

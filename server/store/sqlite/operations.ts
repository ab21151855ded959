/** Everything a store does inside a transaction, by name, and which of it writes. Used by the worker and `npm run links`. */
import type { BoardRow, CapabilityRow } from '../Store'
import { makeAccessOperations } from './accessOperations'
import { makeBoardOperations } from './boardOperations'
import { makeLogOperations } from './logOperations'
import type { Connection } from './openDatabase'

export function makeOperations(db: Connection) {
  const boards = makeBoardOperations(db)
  const access = makeAccessOperations(db)
  const { getBoard, countBoards, findBoardByJoinCode, updateBoard } = boards
  return {
    ...makeLogOperations(db, boards),
    ...access,
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
  'findAnswers',
  'findCapability',
  'listCapabilities',
  'findMember',
  'getMember',
  'countMembers',
  'listMembers',
])

/** `secret` counts as a write: the first call makes it. */
export const isWrite = (name: OperationName): boolean => !reads.has(name)

/** Boards as rows. Synchronous; runs inside a transaction that groupCommit.ts opens. */
import { StoreConflict } from '../errors'
import { refuseNul } from '../refuseNul'
import type { BoardPatch, BoardRow } from '../Store'
import type { Connection } from './openDatabase'
import { asBytes, readRow } from './readText'
import { prepareValue } from './readValue'

type StoredBoard = Omit<BoardRow, 'joinOpen'> & { joinOpen: number }

const columns = 'id, epoch, createdAt, joinCode, joinOpen, language, title'

function toBoard(row: unknown): BoardRow | null {
  if (!row) return null
  const stored: StoredBoard = readRow(row, columns)
  return { ...stored, joinOpen: stored.joinOpen === 1 }
}

export function makeBoardOperations(db: Connection) {
  const insert = db.prepare(`INSERT INTO board (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const byId = db.prepare(`SELECT ${asBytes(columns)} FROM board WHERE id = ?`)
  const byJoinCode = db.prepare(`SELECT ${asBytes(columns)} FROM board WHERE joinCode = ?`)
  const count = prepareValue<number>(db, 'SELECT count(*) FROM board')
  const update = db.prepare('UPDATE board SET joinCode = ?, joinOpen = ?, title = ? WHERE id = ?')
  const setEpoch = db.prepare('UPDATE board SET epoch = ? WHERE id = ?')

  const untouched = db.prepare(
    `SELECT ${asBytes('id')} FROM board WHERE ?1 > max(createdAt, touchedAt,
       coalesce((SELECT max(at) FROM log WHERE boardId = board.id), 0))`,
  )
  // The board itself last: all the others name it.
  const deletions = ['log', 'snapshot', 'chapter', 'answer', 'capability', 'member']
    .map((table) => `DELETE FROM ${table} WHERE boardId = ?`)
    .concat('DELETE FROM board WHERE id = ?')
    .map((sql) => db.prepare(sql))

  const getBoard = (boardId: string): BoardRow | null => toBoard(byId.get(boardId))

  return {
    getBoard,
    insertBoard(board: BoardRow): void {
      refuseNul(board)
      const { id, epoch, createdAt, joinCode, joinOpen, language, title } = board
      insert.run(id, epoch, createdAt, joinCode, joinOpen ? 1 : 0, language, title)
    },
    setEpoch(boardId: string, epoch: string): void {
      setEpoch.run(epoch, boardId)
    },
    deleteBoard(boardId: string): boolean {
      const isThere = getBoard(boardId) !== null
      for (const deletion of deletions) deletion.run(boardId)
      return isThere
    },
    listUntouched: (before: number): string[] =>
      untouched.all(before).map((row) => readRow<{ id: string }>(row, 'id').id),
    countBoards: (): number => count() ?? 0,
    findBoardByJoinCode: (joinCode: string): BoardRow | null => toBoard(byJoinCode.get(joinCode)),
    updateBoard(boardId: string, patch: BoardPatch): void {
      refuseNul(patch)
      const board = getBoard(boardId)
      if (!board) throw new StoreConflict(`there is no board ${boardId}`)
      const { joinCode, joinOpen, title } = { ...board, ...patch }
      update.run(joinCode, joinOpen ? 1 : 0, title, boardId)
    },
  }
}

export type BoardOperations = ReturnType<typeof makeBoardOperations>

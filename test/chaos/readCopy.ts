// Reads a database file as the server does at its start and when a board is opened, without a server around it.
import { createHash } from 'node:crypto'
import { rebuildState } from '../../server/room/BoardState'
import { StoreError } from '../../server/store/errors'
import type { LoadedBoard } from '../../server/store/Store'
import { checkDatabase } from '../../server/store/sqlite/checkDatabase'
import { openDatabase } from '../../server/store/sqlite/openDatabase'
import { makeOperations } from '../../server/store/sqlite/operations'
import { toStoreError } from '../../server/store/sqlite/sqliteErrors'

/** A board as it stands on disk, or the line that says why it is not opened. */
export type ReadBoard = LoadedBoard | string | null

/** All boards that were asked for, or the line that keeps the server from starting. */
export function readCopy(path: string, boardIds: readonly string[]): Map<string, ReadBoard> | string {
  try {
    checkDatabase(path)
    const db = openDatabase(path)
    try {
      const { loadBoard } = makeOperations(db)
      const read = new Map(boardIds.map((id) => [id, orLine(() => loadBoard(id))]))
      // As an orderly stop does: the file alone is then everything.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return read
    } finally {
      db.close()
    }
  } catch (error) {
    return lineOf(error)
  }
}

/** A hash over the board's records and its private state; throws when what is stored makes no board. */
export function hashOf(loaded: LoadedBoard): string {
  const { docBoard, private: state } = rebuildState(loaded)
  const records = [...docBoard.board.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify({ records, private: state }))
    .digest('hex')
}

function orLine<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    return lineOf(error)
  }
}

function lineOf(error: unknown): string {
  const known = error instanceof StoreError ? error : toStoreError(error)
  return known.message
}

/**
 * Lets one server at a time use a DATA_DIR, by an operating-system lock that SQLite holds on an empty file. The
 * system drops it with the process, however that ends, so there is nothing to clean up after a kill -9, and no
 * process id that could belong to somebody else (in a container every server is process 1).
 *
 * Nobody may open board.lock or board.db by other means in the same process while a store is open: POSIX locks go
 * when the process closes *any* handle of the file.
 */
import { mkdirSync } from 'node:fs'
import Database from 'libsql'
import { StoreLocked } from '../errors'
import { lockPath } from './dataFiles'
import { toStoreError } from './sqliteErrors'

export interface DataLock {
  release(): void
}

export function lockDataDir(dir: string): DataLock {
  try {
    // It holds what people said in confidence: other users of the machine keep out of a folder that we make.
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const lock = new Database(lockPath(dir), { timeout: 0 })
    try {
      // No journal on disk: the file stays empty and alone.
      lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    } catch (error) {
      lock.close()
      throw error
    }
    return {
      release() {
        lock.exec('ROLLBACK')
        lock.close()
      },
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new StoreLocked(`${dir} is in use by another server. Stop that one, or set another DATA_DIR.`)
    throw toStoreError(error)
  }
}

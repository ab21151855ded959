/**
 * Opens a checked database for writing, makes it when there is none, and brings it to the present version.
 * A new file gets its whole schema under another name first: board.db is complete from its first moment.
 */
import { accessSync, constants, renameSync, rmSync } from 'node:fs'
import Database from 'libsql'
import { StoreLocked } from '../errors'
import { sizeOf, syncFolderOf } from './dataFiles'
import { readPragma } from './readValue'
import { applicationId, migrations } from './schema'
import { toStoreError } from './sqliteErrors'

export type Connection = Database.Database

/** How long to wait for another process that writes (`npm run links`). */
export const busyTimeoutMs = 5000

/** The write-ahead log is cut back to this after it grew behind a long reader (a backup). */
const walKeepBytes = 64 * 1024 * 1024

/** The caller has run checkDatabase. */
export function openDatabase(path: string, steps: readonly string[] = migrations): Connection {
  try {
    if (sizeOf(path) === 0) createDatabase(path, steps)
    // A file that may only be read says so now, not at the first note: SQLite would open it all the same, and even begin
    // a transaction. (On a full disk the server does start, and waits for room.)
    accessSync(path, constants.W_OK)
    const connection = new Database(path, { timeout: busyTimeoutMs })
    connection.exec('PRAGMA journal_mode = WAL')
    // FULL makes SQLite fsync the log at each commit. `append` rests on it.
    connection.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    // Steps may rebuild tables that others refer to, so foreign keys come after them.
    migrate(connection, steps)
    connection.exec('PRAGMA foreign_keys = ON')
    connection.exec(`PRAGMA journal_size_limit = ${walKeepBytes}`)
    return connection
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new StoreLocked(`${path} is busy: another program is using it. Try again when it is done.`)
    throw toStoreError(error)
  }
}

function createDatabase(path: string, steps: readonly string[]): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  rmSync(`${draft}-journal`, { force: true })
  const connection = new Database(draft)
  migrate(connection, steps)
  connection.close()
  renameSync(draft, path)
  syncFolderOf(path)
}

function migrate(connection: Connection, steps: readonly string[]): void {
  const version = readPragma(connection, 'user_version') as number
  if (version >= steps.length) return
  connection.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
  try {
    for (const step of steps.slice(version)) connection.exec(step)
    connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}; COMMIT`)
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
  // Into the file's header, for earlier programs that look there first.
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

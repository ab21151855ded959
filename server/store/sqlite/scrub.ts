/**
 * Takes the traces of deleted rows out of the files: recent writes leave the log beside the database, and the database
 * is written anew, as pages that were split or merged may keep copies of what they held. A mark in the database says
 * that this is due, so that a crash in between is made good at the next start.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { StoreLocked } from '../errors'
import { databasePath, sizeOf } from './dataFiles'
import { busyTimeoutMs, type Connection } from './openDatabase'
import { prepareValue } from './readValue'

/** Rewriting a file of this size takes about a second; a larger one is rewritten only when it holds the words. */
const alwaysRewriteBytes = 64 * 1024 * 1024
const portionBytes = 1024 * 1024

export const markScrubDue = (db: Connection): void => {
  db.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('scrubDue', '1')")
}

const isScrubDue = (db: Connection): boolean =>
  prepareValue<string>(db, "SELECT value FROM meta WHERE key = 'scrubDue'")() !== undefined

/** Outside of any transaction. Throws StoreLocked while somebody else reads (a backup). */
export function scrub(db: Connection, dir: string, words: readonly string[]): void {
  const path = databasePath(dir)
  emptyLog(db)
  const isSmall = sizeOf(path) <= alwaysRewriteBytes
  if (isSmall || holdsAny(path, words)) {
    db.exec('VACUUM')
    emptyLog(db)
  }
  db.exec("DELETE FROM meta WHERE key = 'scrubDue'")
}

/** At start: what a crash kept from being done. What was to be found is not known any more, so all is written anew. */
export function scrubIfDue(db: Connection): void {
  if (!isScrubDue(db)) return
  emptyLog(db)
  db.exec('VACUUM')
  emptyLog(db)
  db.exec("DELETE FROM meta WHERE key = 'scrubDue'")
}

function emptyLog(db: Connection): void {
  // Everybody's commits wait for this one: who reads now is not waited for.
  db.exec('PRAGMA busy_timeout = 0')
  let isBusy: number | undefined
  try {
    isBusy = prepareValue<number>(db, 'PRAGMA wal_checkpoint(TRUNCATE)')()
  } finally {
    db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  }
  if (isBusy !== 0)
    throw new StoreLocked('another program is reading the database; try again when it is done')
}

/** Whether one of these texts is anywhere in the file, in UTF-8. */
function holdsAny(path: string, words: readonly string[]): boolean {
  const wanted = words.filter(Boolean).map((word) => Buffer.from(word))
  const overlap = Math.max(0, ...wanted.map(({ length }) => length))
  const buffer = Buffer.alloc(portionBytes + overlap)
  const file = openSync(path, 'r')
  try {
    for (let at = 0, size = sizeOf(path); at < size; at += portionBytes) {
      const length = readSync(file, buffer, 0, buffer.length, at)
      const part = buffer.subarray(0, length)
      if (wanted.some((word) => part.includes(word))) return true
    }
    return false
  } finally {
    closeSync(file)
  }
}

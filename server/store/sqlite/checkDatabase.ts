/**
 * Decides whether a database file is ours, healthy and not from a newer program, without changing a byte of it or
 * of its write-ahead log. The header is read by hand, since already opening a file lets SQLite recover and
 * checkpoint it. Schema changes are never left in the write-ahead log (openDatabase.ts), so the header's version
 * is the true one.
 *
 * Call it before the file is opened in this process: closing its handle would drop SQLite's locks on it.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { StoreCorrupt, StoreError, StoreNewer } from '../errors'
import { sizeOf, walPath } from './dataFiles'
import { readPragma } from './readValue'
import { applicationId, migrations } from './schema'
import { toStoreError } from './sqliteErrors'

/** Above this the pages are not walked at start (about 0.3 s for 100 MB when cached, more from a slow disk). */
export const quickCheckLimitBytes = 200 * 1024 * 1024

const headerBytes = 100
const versionOffset = 60
const applicationIdOffset = 68

/** The file's version, from its header. Throws StoreCorrupt or StoreNewer. */
export function readVersion(path: string, knownVersion = migrations.length): number {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(path, 'r')
  let read: number
  try {
    read = readSync(handle, header, 0, headerBytes, 0)
  } finally {
    closeSync(handle)
  }
  const isSqlite = read === headerBytes && header.toString('latin1', 0, 16) === 'SQLite format 3\u0000'
  if (!isSqlite || header.readUInt32BE(applicationIdOffset) !== applicationId)
    throw new StoreCorrupt(`${path} is damaged or is not a Consensus Board database. It was left as it is.`)
  const version = header.readUInt32BE(versionOffset)
  if (version > knownVersion)
    throw new StoreNewer(
      `${path} was written by a newer version of Consensus Board (format ${version}, this one knows ${knownVersion}). It was left as it is.`,
    )
  return version
}

/** Throws StoreCorrupt when SQLite finds a fault in the pages. */
export function checkPages(path: string): void {
  // Without recent writes the file can be read as it stands, with no companion files made. Else they count too.
  const mode = sizeOf(walPath(path)) === 0 ? 'immutable=1' : 'mode=ro'
  const fault = findFault(`${pathToFileURL(path).href}?${mode}`)
  if (fault) throw new StoreCorrupt(`${path} is damaged (${fault}). It was left as it is.`)
}

function findFault(uri: string): string | null {
  try {
    const database = new Database(uri)
    try {
      const verdict = String(readPragma(database, 'quick_check(1)'))
      return verdict === 'ok' ? null : verdict.replaceAll(/\s+/g, ' ')
    } finally {
      database.close()
    }
  } catch (error) {
    const known: StoreError = toStoreError(error)
    if (known instanceof StoreCorrupt) return known.message
    throw known
  }
}

/** Everything that is checked at each start. */
export function checkDatabase(path: string, knownVersion?: number): void {
  if (sizeOf(path) === 0) {
    if (sizeOf(walPath(path)) > 0)
      throw new StoreCorrupt(`${path} is ${existsSync(path) ? 'empty' : 'missing'} but ${walPath(path)} is there. Nothing was changed.`)
    return
  }
  readVersion(path, knownVersion)
  if (sizeOf(path) + sizeOf(walPath(path)) <= quickCheckLimitBytes) checkPages(path)
}

/**
 * Decides whether a database file is ours, healthy and not from a newer program, without changing a byte of it or
 * of its write-ahead log. The header is read by hand, since already opening a file lets SQLite recover and
 * checkpoint it; where there is a write-ahead log (after a crash), it is read too, by a connection that cannot write.
 *
 * Call it before the file is opened in this process: closing its handle would drop SQLite's locks on it.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { StoreCorrupt, StoreNewer } from '../errors'
import { sizeOf, walPath } from './dataFiles'
import { readPragma } from './readValue'
import { applicationId, migrations } from './schema'
import { toStoreError } from './sqliteErrors'

/** Above this the pages are not walked at start: a start should take no more than a few seconds from a slow disk. */
export const quickCheckLimitBytes = 200 * 1024 * 1024
/**
 * Up to this what the indexes say is compared with the tables as well (some 10 ms for each MB, twice the quick check): an
 * index with a flipped byte hides a board, which then looks like one that never was.
 */
const fullCheckLimitBytes = 64 * 1024 * 1024

const headerBytes = 100
const versionOffset = 60
const applicationIdOffset = 68

/** Everything that is checked at each start. Throws StoreCorrupt or StoreNewer. */
export function checkDatabase(path: string): void {
  const walBytes = sizeOf(walPath(path))
  if (sizeOf(path) > 0) {
    readVersion(path)
    if (walBytes > 0 || sizeOf(path) <= quickCheckLimitBytes) inspect(path, path, quickCheckLimitBytes)
  } else if (walBytes > 0) {
    const state = existsSync(path) ? 'empty' : 'missing'
    throw new StoreCorrupt(`${path} is ${state} but ${walPath(path)} is there. Nothing was changed.`)
  }
}

/** Walks all pages, however many. The messages call the file by the name that people know. */
export function checkPages(path: string, name = path): void {
  inspect(path, name, Number.POSITIVE_INFINITY)
}

/** The version in the file's header. Throws StoreCorrupt or StoreNewer. */
export function readVersion(path: string): number {
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(path, 'r')
  let read: number
  try {
    read = readSync(handle, header, 0, headerBytes, 0)
  } finally {
    closeSync(handle)
  }
  const isSqlite = read === headerBytes && header.toString('latin1', 0, 16) === 'SQLite format 3\u0000'
  const id = isSqlite ? header.readUInt32BE(applicationIdOffset) : 0
  return requireKnown(path, id, header.readUInt32BE(versionOffset))
}

function requireKnown(name: string, id: number, version: number): number {
  if (id !== applicationId)
    throw new StoreCorrupt(`${name} is damaged or is not a Consensus Board database. It was left as it is.`)
  const known = migrations.length
  if (version > known)
    throw new StoreNewer(
      `${name} was written by a newer version of Consensus Board (format ${version}, this one knows ${known}). It was left as it is.`,
    )
  return version
}

function inspect(path: string, name: string, checkUpToBytes: number): void {
  const walBytes = sizeOf(walPath(path))
  // Without recent writes the file can be read as it stands, with no companion files made.
  const mode = walBytes === 0 ? 'immutable=1' : 'mode=ro'
  let verdict: unknown = 'ok'
  try {
    const db = new Database(`${pathToFileURL(path).href}?${mode}`)
    try {
      requireKnown(name, Number(readPragma(db, 'application_id')), Number(readPragma(db, 'user_version')))
      const bytes = sizeOf(path) + walBytes
      const isFull = bytes <= fullCheckLimitBytes || checkUpToBytes === Number.POSITIVE_INFINITY
      if (bytes <= checkUpToBytes) verdict = readPragma(db, isFull ? 'integrity_check(1)' : 'quick_check(1)')
    } finally {
      db.close()
    }
  } catch (error) {
    const known = toStoreError(error)
    if (!(known instanceof StoreCorrupt) || known === error) throw known
    verdict = known.message
  }
  if (verdict === 'ok') return
  const fault = String(verdict).replaceAll(/\s+/g, ' ')
  throw new StoreCorrupt(`${name} is damaged (${fault}). It was left as it is.`)
}

/** Writes a consistent copy of a database that may be in use, and makes it durable before it gets its name. */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import { StoreConflict } from '../errors'
import { checkPages, readVersion } from './checkDatabase'
import { syncFolderOf, syncPath } from './dataFiles'
import { toStoreError } from './sqliteErrors'

export function copyDatabase(from: string, to: string): void {
  refuseExisting(to)
  const partial = `${to}.partial-${process.pid}`
  try {
    const source = new Database(`${pathToFileURL(from).href}?mode=ro`)
    try {
      source.prepare('VACUUM INTO ?').run(partial)
    } finally {
      source.close()
    }
    readVersion(partial)
    checkPages(partial)
    syncPath(partial)
    giveName(partial, to)
    syncFolderOf(to)
  } catch (error) {
    throw toStoreError(error)
  } finally {
    rmSync(partial, { force: true })
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new StoreConflict(`${file} exists already; it was left as it is`)
}

function giveName(partial: string, to: string): void {
  try {
    // Unlike a rename, a link never replaces a file that appeared meanwhile.
    linkSync(partial, to)
  } catch {
    // Memory sticks have no links.
    refuseExisting(to)
    renameSync(partial, to)
  }
}

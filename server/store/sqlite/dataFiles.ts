/** The names inside DATA_DIR, and how to make a change of names survive a power cut. */
import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const databasePath = (dir: string): string => join(dir, 'board.db')
export const lockPath = (dir: string): string => join(dir, 'board.lock')

/** SQLite's companions: recent writes (which belong to the database) and their index (which does not matter). */
export const walPath = (database: string): string => `${database}-wal`
export const shmPath = (database: string): string => `${database}-shm`

/** 0 for a file that is not there. */
export const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Makes a file's bytes, or the names in a folder, durable. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const syncFolderOf = (path: string): void => syncPath(dirname(path))

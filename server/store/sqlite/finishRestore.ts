/**
 * Puts a restored database in place of the present one, in steps that can be cut off anywhere: `npm run restore`
 * leaves the verified file as board.db.restoring-<time>, and whoever comes next (that program, or the server's next
 * start) moves the old files aside under the same time and renames it. The last rename ends it.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs'
import { basename } from 'node:path'
import { databasePath, shmPath, syncFolderOf, walPath } from './dataFiles'

const marker = '.restoring-'

export const restoringPath = (dir: string, stamp: string): string => `${databasePath(dir)}${marker}${stamp}`

/** The caller holds the lock of the folder. Returns where the old database is now, if there was one. */
export function finishRestore(dir: string): string | null {
  const path = databasePath(dir)
  const prefix = `${basename(path)}${marker}`
  const stamp = readdirSync(dir)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
    .at(-1)
  if (!stamp) return null
  const aside = `${path}.before-${stamp}`
  for (const [from, to] of [
    [path, aside],
    [walPath(path), walPath(aside)],
    [shmPath(path), shmPath(aside)],
  ] as const)
    if (existsSync(from)) renameSync(from, to)
  syncFolderOf(path)
  renameSync(restoringPath(dir, stamp), path)
  syncFolderOf(path)
  return existsSync(aside) ? aside : null
}

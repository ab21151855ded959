// Lists the files under a folder, sorted, with forward slashes, so that the order never depends on the disk.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * @param {string} folder
 * @returns {string[]} paths from `folder`; none when it does not exist
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

// Installs the dependencies when node_modules is missing or is not what package-lock.json says.
// The proof is npm's own record of what it put there (node_modules/.package-lock.json, written at
// the end of an install), so an install by hand counts, and one that was interrupted does not.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './root.mjs'
import { runProgram } from './runProgram.mjs'

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package> | null} null when the file is missing or unreadable
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * @param {Record<string, Package> | null} wanted packages of the lockfile
 * @param {Record<string, Package> | null} present packages npm says it installed
 * @param {boolean} withDev whether the tools for tests and checks are needed too
 */
export function matchesLockfile(wanted, present, withDev) {
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    if (found) return found.version === entry.version && found.integrity === entry.integrity
    const forDevOnly = entry.dev || entry.devOptional
    return entry.optional || entry.devOptional || (forDevOnly && !withDev)
  })
}

/**
 * Ends the process with npm's exit code when the install fails.
 * @param {{ withDev: boolean }} needs
 */
export async function ensureInstalled({ withDev }) {
  if (
    matchesLockfile(
      readPackages('package-lock.json'),
      readPackages('node_modules/.package-lock.json'),
      withDev,
    )
  )
    return
  console.log('Installing dependencies (npm ci) …')
  const args = ['ci', '--no-audit', '--no-fund', ...(withDev ? ['--include=dev'] : [])]
  const code = await runNpm(args)
  if (code !== 0) {
    console.error(
      'npm ci failed. Check the network connection and try again. 安裝失敗,請確認網路後再試一次。',
    )
    process.exit(code)
  }
}

/** @param {string[]} args */
function runNpm(args) {
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return runProgram(process.execPath, [cli, ...args])
  return runProgram('npm', args, { shell: process.platform === 'win32' })
}

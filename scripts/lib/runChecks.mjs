// The one set of checks on the source: types and references, lint and format, unused files and exports.
import { removeStrayDeclarations } from './removeStrayDeclarations.mjs'
import { runNode } from './runProgram.mjs'

/**
 * Runs every check, also after one has failed, so that all is seen at once.
 * @param {{ fix?: boolean }} [options] fix: let Biome correct what it safely can, first
 * @returns {Promise<string[]>} the names of the checks that failed
 */
export async function runChecks({ fix = false } = {}) {
  const biome = ['check', '--error-on-warnings', '--no-errors-on-unmatched', ...(fix ? ['--write'] : [])]
  /** @type {[name: string, file: string, args: string[]][]} */
  const checks = [
    ['biome', 'node_modules/@biomejs/biome/bin/biome', biome],
    ['tsc', 'node_modules/typescript/bin/tsc', ['-b']],
    ['knip', 'node_modules/knip/bin/knip.js', ['--no-progress']],
  ]
  const failed = []
  for (const [name, file, args] of checks) {
    const code = await runNode(file, args)
    if (name === 'tsc' && code !== 0) removeStrayDeclarations()
    if (code !== 0) failed.push(name)
    console.log(`check ${name}: ${code === 0 ? 'ok' : 'failed'}`)
  }
  return failed
}

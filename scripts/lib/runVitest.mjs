// Runs Vitest once in this process and counts what passed and what failed.

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * A file that cannot be loaded and an error outside any test count as failed; so does an empty run.
 * @param {string[]} args as on Vitest's command line: filters and options
 * @returns {Promise<Counts>}
 */
export async function runVitest(args) {
  const { parseCLI, startVitest } = await import('vitest/node')
  const { filter, options } = parseCLI(['vitest', 'run', ...args])
  const vitest = await startVitest('test', filter, { ...options, run: true, watch: false })
  const counts = { passed: 0, failed: vitest.state.getUnhandledErrors().length }
  for (const file of vitest.state.getTestModules()) {
    let failedHere = 0
    for (const test of file.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') counts.passed += 1
      if (state === 'failed') failedHere += 1
    }
    // A file or a group fails without a failed test when its setup or its loading failed.
    counts.failed += file.ok() ? failedHere : Math.max(1, failedHere)
  }
  await vitest.close()
  if (process.exitCode && counts.failed === 0) counts.failed = 1
  return counts
}

/**
 * Prints the line that CI reads, as the very last one, and ends the process: a test may have left something open.
 * @param {Counts} counts
 */
export function finishRun({ passed, failed }) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed === 0 ? 0 : 1))
}

// The test projects: where each kind of test lives, and how it is run on two cores.
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/lib/findProgram.mjs'

const second = 1000

/** Projects of one `order` run together, those of the next after them: what drives browsers runs apart. */
function project(name: string, include: string[], order: number, testTimeoutMs: number, maxWorkers = 2) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      testTimeout: testTimeoutMs,
      hookTimeout: Math.max(30 * second, testTimeoutMs),
      maxWorkers,
      expect: { poll: { timeout: 10 * second } },
      sequence: { groupOrder: order },
    },
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['test/setup/cleanEnvironment.ts'],
    env: { CHROMIUM: findChromium() ?? '/usr/bin/chromium' },
    restoreMocks: true,
    allowOnly: false,
    projects: [
      project('unit', ['{shared,server,client}/**/*.test.{ts,tsx}'], 0, 30 * second),
      project('convergence', ['test/{convergence,contract}/**/*.test.ts'], 0, 120 * second),
      project('socket', ['test/{socket,hostile}/**/*.test.ts'], 0, 60 * second),
      project('chaos', ['test/chaos/**/*.test.ts'], 0, 300 * second),
      project('browser', ['test/browser/**/*.test.ts'], 1, 120 * second),
      project('system', ['test/system/**/*.test.ts'], 2, 120 * second, 1),
    ],
  },
})

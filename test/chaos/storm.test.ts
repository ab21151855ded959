// A restart storm: 300 people come back after a kill, spread over time, and soon.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ChaosServer } from './ChaosServer'
import { restartUnder } from './storm'

test('300 people are all back within 10 s, and do not come as one herd', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'board-storm-'))
  const server = await ChaosServer.start(dir, { MAX_JOINS_PER_MINUTE: '10000' })
  try {
    const { allBackMs, busiestShare } = await restartUnder(server, 300)
    expect(allBackMs).toBeLessThan(10_000)
    expect(busiestShare).toBeLessThan(0.9)
  } finally {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
})

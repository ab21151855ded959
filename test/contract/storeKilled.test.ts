/** A store whose process is killed keeps what it acknowledged, whole, and the next one may start at once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openSqliteStore } from '../../server/store/sqlite/SqliteStore'
import { board, record } from './storeRows'

const program = fileURLToPath(new URL('./appendForever.ts', import.meta.url))

/** Lets the program run until it has acknowledged so many more, kills it, and returns the last that it printed. */
async function runUntil(dir: string, count: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let told = 0
  let last = 0
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line)
    if (++told === count) child.kill('SIGKILL')
  }
  await ended
  return last
}

it('keeps every acknowledged record through kill -9, with no manual work', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'store-killed-'))
  try {
    // Uneven, so that the kills fall on different moments of a group.
    for (const count of [1, 50, 121, 302]) {
      const last = await runUntil(dir, count)
      const store = await openSqliteStore({ dir })
      const log = (await store.loadBoard(board('a').id))?.log ?? []
      expect(log.length).toBeGreaterThanOrEqual(last)
      expect(log).toEqual(log.map((_, index) => record(index + 1)))
      const cids = log.map(({ seq }) => `cid-${seq}`)
      expect((await store.findAnswers(board('a').id, cids)).size).toBe(log.length)
      await store.close()
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
})

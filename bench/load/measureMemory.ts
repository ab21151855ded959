// Whether the memory of boards that nobody looks at any more comes back: opens them (each the camp's sample), waits until they are let go,
// collects, and looks at the heap, again and again.
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Clock, systemClock } from '../../server/clock'
import { createBoard } from '../../server/createBoard'
import { sampleRecords } from '../../server/sample'
import { makeId } from '../../shared/model/id'
import { startTestServer } from '../../test/harness/server'

/** How many times faster than ours this server's clock runs. */
const speed = 100
const rounds = 4

export async function measureMemory(boards: number): Promise<{ afterMb: number[]; growthPercent: number }> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const clock: Clock = {
    now: () => systemClock.now(),
    after: (delayMs, task) => systemClock.after(delayMs / speed, task),
  }
  const server = await startTestServer({ store: 'sqlite', clock, env: { MAX_BOARDS: '100000' } })
  const { rooms } = server.context
  const records = sampleRecords(Date.now(), makeId)
  const afterMb: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      for (let made = 0; made < boards / rounds; made++) {
        const { boardId } = await createBoard(server.store, {}, records, Date.now())
        await rooms.get(boardId)
      }
      while (rooms.size > 0) await delay(50)
      collect()
      afterMb.push(process.memoryUsage().heapUsed / 1e6)
    }
  } finally {
    await server.stop()
  }
  return { afterMb, growthPercent: 100 * (afterMb.at(-1)! / afterMb[0]! - 1) }
}

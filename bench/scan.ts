// Scan: how long joining takes when 200 people scan the code within 20 s from one address, and somebody guesses links.

import { joinCrowd, tryWrongLinks } from '../test/harness/crowd'
import { makeRandom } from '../test/harness/randomSource'
import { startTestServer } from '../test/harness/server'
import { fillBoard } from './fillBoard'
import { percentile } from './percentile'
import { atLeast, atMost, type Figure, forInformation } from './report'

const people = 200
const withinMs = 20_000
const notes = 150
const wrongTries = 1000

export async function run(): Promise<Figure[]> {
  const server = await startTestServer({ store: 'sqlite' })
  try {
    const board = await server.createBoard()
    await fillBoard(server.url, board, notes)
    const random = makeRandom(4)
    const pauseMs = () => (random() * 2 * withinMs) / people
    const startedAt = performance.now()
    const [joined, statuses] = await Promise.all([
      joinCrowd(server, board, { people, notes, pauseMs }),
      tryWrongLinks(server, board.boardId, wrongTries),
    ])
    const lastedMs = performance.now() - startedAt
    const times = joined.map(({ tookMs }) => tookMs)
    for (const { session } of joined) await session.close()
    return [
      atLeast(people, 'people in, of 200', joined.length, 'people'),
      atMost(3_000, 'from the session exchange to a whole board, p95', percentile(times, 0.95), 'ms'),
      forInformation('the same, median', percentile(times, 0.5), 'ms'),
      forInformation('the same, longest', Math.max(...times), 'ms'),
      forInformation('all of it lasted', lastedMs / 1000, 's'),
      forInformation(
        'wrong links not looked at, of 1,000',
        statuses.filter((status) => status === 429).length,
        'tries',
      ),
    ]
  } finally {
    await server.stop()
  }
}

// A restart storm: so many people lose their server at the same moment, each tries again as the product's client does,
// until all have what they lack.
import { comeBack } from '../../bench/load/comeBack'
import { steadyMs } from '../../bench/load/jobs'
import { admitAll } from '../../bench/load/servers'
import { createTestBoard } from '../harness/server'
import type { ChaosServer } from './ChaosServer'

export interface Storm {
  people: number
  /** From the kill until the last one is in step. */
  allBackMs: number
  /** Of all who tried, how many did in the busiest tenth of a second. */
  busiestShare: number
}

export async function restartUnder(server: ChaosServer, people: number): Promise<Storm> {
  const board = await createTestBoard(server.url)
  const tokens = await admitAll(server.url, board, people)
  const killedAt = steadyMs()
  await server.end('SIGKILL')
  const coming = comeBack({
    t: 'comeBack',
    port: server.port,
    boardId: board.boardId,
    tokens,
    stateVector: Uint8Array.of(0),
  })
  await server.start()
  const { backAt, attemptsAt } = await coming
  const slots = new Map<number, number>()
  for (const at of attemptsAt) slots.set(Math.floor(at / 100), (slots.get(Math.floor(at / 100)) ?? 0) + 1)
  return {
    people,
    allBackMs: Math.max(...backAt) - killedAt,
    busiestShare: Math.max(...slots.values()) / people,
  }
}

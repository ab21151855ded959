// Reconnect: a thousand members of a board with 100,000 moves behind it lose their server; until all are back.
//
// The server is killed and started again on the same files. Each member tries as the product's client does
// (client/sync/connectDelay.ts) and is back when the board has answered what it lacks. All are thin clients. That nobody
// comes as a herd shows in how many knock in the busiest tenth of a second, and in what they are sent: they hold the
// board, so it is next to nothing.
//
// BENCH_SHORT=1 makes 10,000 moves.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestBoard } from '../test/harness/server'
import { fillBoard } from './fillBoard'
import { Clients } from './load/Clients'
import { steadyMs } from './load/jobs'
import { makeMoves } from './load/makeMoves'
import { memoryOf } from './load/procStat'
import { admitAll, spawnBuilt } from './load/servers'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const members = 1_000
const notes = 2_000
const moves = process.env.BENCH_SHORT === '1' ? 10_000 : 100_000

export async function run(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'board-reconnect-'))
  const clients = new Clients()
  let server = await spawnBuilt(dir)
  try {
    const board = await createTestBoard(server.url)
    await fillBoard(server.url, board, notes)
    console.log(`${moves} moves …`)
    const stateVector = await makeMoves(server.url, board, moves)
    const tokens = await admitAll(server.url, board, members)
    await server.end('SIGKILL')
    console.log(`${members} members come back …`)
    const killedAt = steadyMs()
    const coming = clients.comeBack({ port: server.port, boardId: board.boardId, tokens, stateVector })
    server = await spawnBuilt(dir, { port: server.port })
    const upMs = steadyMs() - killedAt
    const { backAt, attemptsAt, bytes } = await coming
    const after = backAt.map((at) => at - killedAt)
    return [
      forInformation('killed until the server listens again', upMs, 'ms'),
      forInformation('killed until half are back', percentile(after, 0.5), 'ms'),
      atMost(15_000, `killed until all ${members} are back`, Math.max(...after), 'ms'),
      forInformation('attempts of one member', attemptsAt.length / members, ''),
      forInformation('knocks in the busiest 100 ms', busiest(attemptsAt), ''),
      forInformation('sent to one member', bytes / members / 1000, 'KB'),
      forInformation('memory when all are back', memoryOf(server.pid).nowMb, 'MB'),
      forInformation('load average meanwhile', loadavg()[0]!, ''),
    ]
  } finally {
    clients.end()
    await server.end('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
}

function busiest(times: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const at of times) counts.set(Math.floor(at / 100), (counts.get(Math.floor(at / 100)) ?? 0) + 1)
  return Math.max(...counts.values())
}

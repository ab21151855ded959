// Coldstart: from the start of the server to healthy with 1,000 boards, opening one of 10,000 notes, and whether memory
// comes back after 2,000 boards were opened and let go.
//
// The server is the built one, in a process of its own; the files are in the system's cache, as after a restart.
// Memory is the heap after a collection, in this process, where the clock runs faster: boards nobody looks at are let go
// after half a minute.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBoard } from '../server/createBoard'
import { startTestServer, type TestBoard } from '../test/harness/server'
import { fillBoard } from './fillBoard'
import { fetchBoard } from './load/fetchBoard'
import { measureMemory } from './load/measureMemory'
import { cpuMsOf, memoryOf } from './load/procStat'
import { spawnBuilt } from './load/servers'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const boards = 1_000
const notes = 10_000
const rounds = 5

interface Start {
  healthyMs: number
  cpuMs: number
  memoryMb: number
  openedMs: number
  openCpuMs: number
}

export async function run(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'board-coldstart-'))
  try {
    console.log(`Making ${boards} boards, one of ${notes} notes …`)
    const board = await makeBoards(dir)
    const starts: Start[] = []
    for (let round = 0; round < rounds; round++) starts.push(await startOnce(dir, board))
    const median = (read: (start: Start) => number) => percentile(starts.map(read), 0.5)
    console.log('Opening 2,000 boards and letting them go …')
    const memory = await measureMemory(2_000)
    return [
      atMost(
        1_000,
        `start to healthy with ${boards} boards, median`,
        median(({ healthyMs }) => healthyMs),
        'ms',
      ),
      forInformation(
        'processor time until then, median',
        median(({ cpuMs }) => cpuMs),
        'ms',
      ),
      forInformation(
        'memory then, median',
        median(({ memoryMb }) => memoryMb),
        'MB',
      ),
      atMost(
        1_000,
        `opening the board of ${notes} notes, median`,
        median(({ openedMs }) => openedMs),
        'ms',
      ),
      forInformation(
        'processor time of that, median',
        median(({ openCpuMs }) => openCpuMs),
        'ms',
      ),
      forInformation('heap after the first 500 boards', memory.afterMb[0]!, 'MB'),
      forInformation('heap after 2,000 boards', memory.afterMb.at(-1)!, 'MB'),
      atMost(5, 'growth from the first 500 to the last', memory.growthPercent, '%'),
      forInformation('load average meanwhile', loadavg()[0]!, ''),
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function makeBoards(dir: string): Promise<TestBoard> {
  const server = await startTestServer({ dir, store: 'sqlite', env: { MAX_BOARDS: '10000' } })
  const board = await server.createBoard()
  await fillBoard(server.url, board, notes)
  // Past the limit on how many may be made in a minute.
  for (let made = 1; made < boards; made++) await createBoard(server.store, {}, [], Date.now())
  await server.stop()
  return board
}

async function startOnce(dir: string, board: TestBoard): Promise<Start> {
  const startedAt = performance.now()
  const server = await spawnBuilt(dir)
  while (!(await fetch(`${server.url}/healthz`)).ok);
  const healthyMs = performance.now() - startedAt
  const cpuMs = cpuMsOf(server.pid)
  const memoryMb = memoryOf(server.pid).nowMb
  const openedAt = performance.now()
  const got = await fetchBoard(server.url, board.boardId, board.capabilities.participant)
  const openedMs = performance.now() - openedAt
  const openCpuMs = cpuMsOf(server.pid) - cpuMs
  await server.end('SIGTERM')
  if (got.length < notes) throw new Error('the board did not come')
  return { healthyMs, cpuMs, memoryMb, openedMs, openCpuMs }
}

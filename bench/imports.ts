// Imports: whether a large file that is read, or brought in, delays people who work on another board. The server is a
// process of its own, so that making and sending the file is not counted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardSession } from '../client/sync/BoardSession'
import { connect } from '../client/sync/connect'
import { makeId } from '../shared/model/id'
import { makeWorkbook } from '../test/fixtures/workbooks'
import { openSession, postImport } from '../test/harness/api'
import { makeRandom } from '../test/harness/randomSource'
import { createTestBoard } from '../test/harness/server'
import { findFreePort, startServerProcess } from '../test/harness/serverProcess'
import { until } from '../test/harness/until'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const quietEchoes = 300
const pauseMs = 20

interface Beside {
  /** How long the import took. */
  ms: number
  status: number
  echoes: number[]
}

export async function run(): Promise<Figure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-imports-'))
  const env = { MAX_COMMANDS_PER_10S: '100000' }
  const server = await startServerProcess({ dir, port: await findFreePort(), env })
  const { url } = server
  try {
    const pair = await openPair(url)
    const large = await makeWorkbook({ 意見: makeRows(16_000, 560) })
    const list = await makeWorkbook({ 意見: makeRows(2_000, 40) })
    const quiet = await echo(pair, (done) => done >= quietEchoes)
    const preview = await beside(url, pair, 'xlsx&preview=1', large)
    const imported = await beside(url, pair, 'xlsx', list)
    const full = await beside(url, pair, 'xlsx', large)
    for (const session of Object.values(pair)) await session.close()
    const worst = (echoes: readonly number[]) => percentile(echoes, 1)
    const delay = (p: number, { echoes }: Beside) => percentile(echoes, p) - percentile(quiet, p)
    return [
      forInformation('the large workbook', large.length / 2 ** 20, 'MB'),
      forInformation('preview of it (16,000 notes)', preview.ms, 'ms'),
      forInformation('import of 2,000 notes', imported.ms, 'ms'),
      forInformation('import of 16,000 notes', full.ms, 'ms'),
      forInformation('echo on another board, quiet, p99', percentile(quiet, 0.99), 'ms'),
      atMost(50, 'delay of the echo by the large preview, p99', delay(0.99, preview), 'ms'),
      atMost(50, 'delay of the echo by 2,000 notes, p99', delay(0.99, imported), 'ms'),
      forInformation('longest echo while 2,000 notes come in', worst(imported.echoes), 'ms'),
      forInformation('longest echo while 16,000 notes come in', worst(full.echoes), 'ms'),
    ]
  } finally {
    await server.end('SIGTERM')
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Chinese as people write it packs to about half; random characters do not pack at all. */
function makeRows(count: number, length: number): string[][] {
  const random = makeRandom(7)
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() * 0x3000))
  const rows = Array.from({ length: count }, () => [
    Array.from({ length }, character).join(''),
    '問題',
    '王小姐',
  ])
  return [['內容', '分類', '姓名'], ...rows]
}

interface Pair {
  from: BoardSession
  to: BoardSession
}

async function openPair(url: string): Promise<Pair> {
  const { boardId, capabilities } = await createTestBoard(url)
  const options = { url, boardId, capability: capabilities.facilitator }
  const pair = { from: await connect(options), to: await connect(options) }
  for (const session of Object.values(pair)) await until(session, () => session.status().sync === 'saved')
  return pair
}

/** Echoes on the pair's board while another board takes the file in. */
async function beside(url: string, pair: Pair, query: string, file: Uint8Array): Promise<Beside> {
  const { boardId, capabilities } = await createTestBoard(url)
  const { token } = await openSession(url, boardId, { capability: capabilities.facilitator })
  const startedAt = performance.now()
  let ms: number | null = null
  const sent = postImport(url, boardId, token, query, file).then(async (response) => {
    await response.arrayBuffer()
    ms = performance.now() - startedAt
    return response.status
  })
  const echoes = await echo(pair, () => ms !== null)
  const status = await sent
  if (status !== 200) throw new Error(`the import answered ${status}`)
  return { ms: ms ?? Number.NaN, status, echoes }
}

async function echo({ from, to }: Pair, isOver: (done: number) => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver(times.length)) {
    const id = makeId()
    const startedAt = performance.now()
    const arrived = until(to, () => to.board().get(id) !== undefined)
    void from.send({ t: 'note.add', id, text: '同時有人在別的板上寫', category: 'problem' })
    await arrived
    times.push(performance.now() - startedAt)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return times
}

// Pictures: how long the camp's board takes, and whether a large picture delays people who work on another board.

import type { BoardSession } from '../client/sync/BoardSession'
import { connect } from '../client/sync/connect'
import { makeId } from '../shared/model/id'
import { campText } from '../test/fixtures/readCamp'
import { getExport, openSession, postImport } from '../test/harness/api'
import { startTestServer, type TestServer } from '../test/harness/server'
import { until } from '../test/harness/until'
import { fillBoard } from './fillBoard'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const campRounds = 5
const largeNotes = 5_000
const echoes = 300

export async function run(): Promise<Figure[]> {
  const server = await startTestServer({ store: 'sqlite', env: { MAX_COMMANDS_PER_10S: '100000' } })
  try {
    const camp = await measureCamp(server)
    const { quiet, busy, pictureMs } = await measureEcho(server)
    const delay = (p: number) => percentile(busy, p) - percentile(quiet, p)
    return [
      atMost(2_000, "the camp's board as PNG, median", percentile(camp.slice(1), 0.5), 'ms'),
      atMost(2_000, "the camp's board as PNG, first one (the thread starts)", camp[0] ?? Number.NaN, 'ms'),
      forInformation(
        `PNG of ${largeNotes} notes, 8,000 pixels high, median`,
        percentile(pictureMs, 0.5),
        'ms',
      ),
      forInformation('echo on another board, quiet, p99', percentile(quiet, 0.99), 'ms'),
      forInformation('echo on another board while pictures are made, p99', percentile(busy, 0.99), 'ms'),
      forInformation('delay of the echo by pictures, p50', delay(0.5), 'ms'),
      atMost(50, 'delay of the echo by pictures, p99', delay(0.99), 'ms'),
    ]
  } finally {
    await server.stop()
  }
}

async function measureCamp({ url, createBoard }: TestServer): Promise<number[]> {
  const { boardId, capabilities } = await createBoard()
  const { token } = await openSession(url, boardId, { capability: capabilities.facilitator })
  await postImport(url, boardId, token, 'notes', campText('notes.json'))
  await postImport(url, boardId, token, 'worksheet', campText('worksheet.json'))
  const times: number[] = []
  for (let round = 0; round <= campRounds; round++) times.push(await timePicture(url, boardId, token))
  return times
}

async function timePicture(url: string, boardId: string, token: string): Promise<number> {
  const startedAt = performance.now()
  const response = await getExport(url, boardId, token, 'png')
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`the picture answered ${response.status}`)
  return performance.now() - startedAt
}

async function measureEcho({ url, createBoard }: TestServer) {
  const large = await createBoard()
  await fillBoard(url, large, largeNotes)
  const { token } = await openSession(url, large.boardId, { capability: large.capabilities.facilitator })
  const small = await createBoard()
  const ask = { url, boardId: small.boardId, capability: small.capabilities.facilitator }
  const [from, to] = [await connect(ask), await connect(ask)]
  for (const session of [from, to]) await until(session, () => session.status().sync === 'saved')
  const quiet: number[] = []
  while (quiet.length < echoes) quiet.push(await timeEcho(from, to))
  const pictureMs: number[] = []
  let isMeasuring = true
  const drawing = (async () => {
    while (isMeasuring) pictureMs.push(await timePicture(url, large.boardId, token))
  })()
  const busy: number[] = []
  // At least two whole pictures, so that every part of making one is met.
  while (busy.length < echoes || pictureMs.length < 2) busy.push(await timeEcho(from, to))
  isMeasuring = false
  await drawing
  await from.close()
  await to.close()
  return { quiet, busy, pictureMs }
}

/** From one person's command to another's mirror. */
async function timeEcho(from: BoardSession, to: BoardSession): Promise<number> {
  const id = makeId()
  const startedAt = performance.now()
  const arrived = until(to, () => to.board().get(id) !== undefined).then(() => performance.now() - startedAt)
  await from.send({ t: 'note.add', id, text: '一張便利貼', category: 'problem', pos: [28, 16] })
  return arrived
}

// Exports: how long each format takes for the camp's worksheet and for one of 1,000 rows, as it is asked for over HTTP,
// and whether a large one delays people who work on another board.
import type { BoardSession } from '../client/sync/BoardSession'
import { connect } from '../client/sync/connect'
import { exportFormats } from '../server/exports/formats'
import { makeId } from '../shared/model/id'
import { campText, campWorksheet } from '../test/fixtures/readCamp'
import { getExport, openSession, postImport } from '../test/harness/api'
import { startTestServer, type TestServer } from '../test/harness/server'
import { until } from '../test/harness/until'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const rounds = 3
const largeRows = 1_000
const campTargetMs = 1_000
const largeTargetMs = 5_000
/** Fonts are embedded and every line is set by us. */
const largePdfTargetMs = 15_000
const quietEchoes = 300
const delayTargetMs = 50

type Get = (format: string) => Promise<number>

export async function run(): Promise<Figure[]> {
  const env = { MAX_COMMANDS_PER_10S: '100000', MAX_RECORDS: '100000' }
  const server = await startTestServer({ store: 'sqlite', env })
  try {
    const camp = await openCamp(server, campText('worksheet.json'))
    const large = await openCamp(server, JSON.stringify(repeatRows(largeRows)))
    const figures = [forInformation('the thread starts, with the first file', await camp('json'), 'ms')]
    for (const format of exportFormats.keys()) figures.push(...(await measureCamp(format, camp)))
    return [...figures, ...(await measureLarge(server, large))]
  } finally {
    await server.stop()
  }
}

async function measureCamp(format: string, get: Get): Promise<Figure[]> {
  // The first one loads what the format is written with.
  const first = await get(format)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await get(format))
  // The archive is every file of the others, one after the other.
  const figure = format === 'zip' ? forInformation : atMost.bind(null, campTargetMs)
  return [
    figure(`${format}, 19 rows, the first`, first, 'ms'),
    figure(`${format}, 19 rows, median`, percentile(times, 0.5), 'ms'),
  ]
}

async function measureLarge(server: TestServer, get: Get): Promise<Figure[]> {
  const small = await server.createBoard()
  const ask = { url: server.url, boardId: small.boardId, capability: small.capabilities.facilitator }
  const [from, to] = [await connect(ask), await connect(ask)]
  for (const session of [from, to]) await until(session, () => session.status().sync === 'saved')
  const quiet: number[] = []
  while (quiet.length < quietEchoes) quiet.push(await timeEcho(from, to))
  const figures = [forInformation('echo on another board, quiet, p99', percentile(quiet, 0.99), 'ms')]
  const all: number[] = []
  for (const format of exportFormats.keys()) {
    const { tookMs, echoes } = await getWhileEchoing(format, get, () => timeEcho(from, to))
    all.push(...echoes)
    const name = `${format}, ${largeRows} rows`
    if (format === 'zip') figures.push(forInformation(name, tookMs, 'ms'))
    else figures.push(atMost(format === 'pdf' ? largePdfTargetMs : largeTargetMs, name, tookMs, 'ms'))
    figures.push(forInformation(`echo meanwhile, ${format}, p99`, percentile(echoes, 0.99), 'ms'))
  }
  await from.close()
  await to.close()
  const delay = percentile(all, 0.99) - percentile(quiet, 0.99)
  return [...figures, atMost(delayTargetMs, 'delay of the echo by exports of all formats, p99', delay, 'ms')]
}

async function getWhileEchoing(format: string, get: Get, echo: () => Promise<number>) {
  let isMaking = true
  const making = get(format).finally(() => {
    isMaking = false
  })
  const echoes: number[] = []
  while (isMaking) echoes.push(await echo())
  return { tookMs: await making, echoes }
}

/** A board with the camp's notes and this worksheet, and how to get its files, in milliseconds. */
async function openCamp({ url, createBoard }: TestServer, worksheet: string): Promise<Get> {
  const { boardId, capabilities } = await createBoard()
  const { token } = await openSession(url, boardId, { capability: capabilities.facilitator })
  for (const [format, text] of [
    ['notes', campText('notes.json')],
    ['worksheet', worksheet],
  ] as const) {
    const answer = await postImport(url, boardId, token, format, text)
    if (!answer.ok) throw new Error(`the import answered ${answer.status}: ${await answer.text()}`)
  }
  return async (format) => {
    const startedAt = performance.now()
    const response = await getExport(url, boardId, token, format)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${format} answered ${response.status}`)
    return performance.now() - startedAt
  }
}

/** The camp's rows again and again, each time under an id of its own. */
function repeatRows(count: number) {
  const { meeting, rows } = campWorksheet()
  const repeated = Array.from({ length: count }, (_row, at) => ({
    ...rows[at % rows.length],
    id: `row-${at}`,
  }))
  return { meeting, rows: repeated }
}

/** From one person's command to another's mirror. */
async function timeEcho(from: BoardSession, to: BoardSession): Promise<number> {
  const id = makeId()
  const startedAt = performance.now()
  const arrived = until(to, () => to.board().get(id) !== undefined).then(() => performance.now() - startedAt)
  await from.send({ t: 'note.add', id, text: '一張便利貼', category: 'problem', pos: [28, 16] })
  return arrived
}

// Mindmap: a recorder types 60 speeches of the camp by keyboard alone while 30 others edit; and 2,000 nodes are laid out.
import { connect } from '../client/sync/connect'
import { layOutMap } from '../shared/mindmap/layout'
import { findPlace } from '../shared/mindmap/places'
import { readTree } from '../shared/mindmap/tree'
import { BoardIndex } from '../shared/model/board'
import { type MindMapNode, mindNodeDefaults } from '../shared/model/mindNode'
import { launchBrowser } from '../test/harness/browser'
import {
  campSpeeches,
  crowdWords,
  introduce,
  readSpeeches,
  readWaits,
  rehearse,
  startCrowd,
  watchPaints,
} from '../test/harness/rehearsal'
import { startTestServer } from '../test/harness/server'
import { until } from '../test/harness/until'
import { openPage } from './openPage'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const speechCount = 60
const charsPerMinute = 400
const members = 30
const nodeCount = 2_000
const rounds = 30

export async function run(): Promise<Figure[]> {
  return [...measureLayout(), ...(await measureRehearsal())]
}

async function measureRehearsal(): Promise<Figure[]> {
  const server = await startTestServer({ store: 'sqlite', env: { MAX_COMMANDS_PER_10S: '100000' } })
  const browser = await launchBrowser()
  try {
    const board = await server.createBoard()
    const { boardId, capabilities } = board
    const bot = await connect({ url: server.url, boardId, capability: capabilities.recorder })
    await until(bot, () => bot.status().sync === 'saved')
    const speeches = campSpeeches(speechCount)
    await introduce(bot, speeches)
    const page = await openPage(browser)
    await watchPaints(page)
    await page.goto(`${server.url}/b/${boardId}/mindmap#${capabilities.recorder}`)
    await page.getByTestId('mindmap-editor').focus()
    const crowd = await startCrowd(server, board, members)
    await rehearse(page, speeches, charsPerMinute)
    await page.locator('html[data-sync="saved"]').waitFor({ state: 'attached' })
    const commands = await crowd.stop()
    await until(bot, () => readSpeeches(bot, crowdWords).length >= speeches.length)
    const written = readSpeeches(bot, crowdWords)
    const wrong = speeches.filter(
      (speech, at) => JSON.stringify(speech) !== JSON.stringify(written[at]),
    ).length
    const waits = await readWaits(page)
    await bot.close()
    return [
      atMost(0, `speeches of ${speechCount} that are lost, doubled or not as typed`, wrong, 'speeches'),
      atMost(50, 'key to picture, p95', percentile(waits, 0.95), 'ms'),
      forInformation('key to picture, p50', percentile(waits, 0.5), 'ms'),
      forInformation(`commands of the ${members} others meanwhile`, commands, 'commands'),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

function measureLayout(): Figure[] {
  const board = new BoardIndex()
  for (let at = 0; at < nodeCount; at++) {
    const id = `n${at}`
    const parentId = at < 12 ? null : `n${Math.floor((at * 7919) % at) >> (at % 3)}`
    const { order } = findPlace(board, parentId, undefined, id)
    const node: MindMapNode = { ...mindNodeDefaults, id, parentId, order, createdAt: at, versions: [] }
    board.put({ ...node, side: at % 2 ? 'left' : 'right' })
  }
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const tree = readTree(board)
    layOutMap({
      mode: 'both',
      root: { width: 300, height: 90 },
      childrenOf: (id) => (id === null ? tree.roots : tree.childrenOf(id)),
      sizeOf: ({ createdAt }) => ({ width: 80 + (createdAt % 180), height: 44 + (createdAt % 5) * 23 }),
      columnOf: () => 0,
    })
    times.push(performance.now() - startedAt)
  }
  return [atMost(30, `layout of ${nodeCount} nodes, p95`, percentile(times, 0.95), 'ms')]
}

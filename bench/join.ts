// Join: how long until someone who comes for the first time has all 10,000 notes of a board.
import { connect } from '../client/sync/connect'
import { launchBrowser } from '../test/harness/browser'
import { startTestServer, type TestBoard, type TestServer } from '../test/harness/server'
import { until } from '../test/harness/until'
import { fillBoard } from './fillBoard'
import { openPage } from './openPage'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const notes = 10_000
const rounds = 5

export async function run(): Promise<Figure[]> {
  const server = await startTestServer({ store: 'sqlite' })
  try {
    const board = await server.createBoard()
    await fillBoard(server.url, board, notes)
    const program = await repeat(() => joinProgram(server, board))
    const browser = await joinBrowser(server, board)
    return [
      atMost(1_000, '10,000 notes complete in a program, median', percentile(program, 0.5), 'ms'),
      atMost(
        1_000,
        '10,000 notes complete in Chromium, from the session exchange, median',
        percentile(browser.data, 0.5),
        'ms',
      ),
      forInformation(
        'the same from the start of the navigation, median',
        percentile(browser.navigation, 0.5),
        'ms',
      ),
    ]
  } finally {
    await server.stop()
  }
}

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await measure())
  return times
}

async function joinProgram({ url }: TestServer, { boardId, capabilities }: TestBoard): Promise<number> {
  const startedAt = performance.now()
  const session = await connect({ url, boardId, capability: capabilities.participant })
  await until(session, () => session.status().sync === 'saved' && session.board().size('note') === notes)
  const took = performance.now() - startedAt
  await session.close()
  return took
}

/** `data-sync` turns to `saved` when the mirror has everything. */
async function joinBrowser({ url }: TestServer, { boardId, capabilities }: TestBoard) {
  const browser = await launchBrowser()
  const data: number[] = []
  const navigation: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await openPage(browser)
    await page.addInitScript(() => {
      const seen = () => {
        if (document.documentElement.dataset.sync !== 'saved') return
        Object.assign(window, { savedAt: performance.now() })
        observer.disconnect()
      }
      const observer = new MutationObserver(seen)
      observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-sync'] })
    })
    await page.goto(`${url}/b/${boardId}#${capabilities.participant}`)
    await page.waitForFunction(() => 'savedAt' in window)
    const times = await page.evaluate(() => {
      const exchange = performance
        .getEntriesByType('resource')
        .find((entry) => entry.name.endsWith('/session'))
      return {
        savedAt: (window as unknown as { savedAt: number }).savedAt,
        startedAt: exchange?.startTime ?? 0,
      }
    })
    data.push(times.savedAt - times.startedAt)
    navigation.push(times.savedAt)
    await page.context().close()
  }
  await browser.close()
  return { data, navigation }
}

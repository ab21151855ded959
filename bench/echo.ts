// Echo: from one person's command to another's mirror and screen, durable first, on a board of 1,000 notes.
import { connect } from '../client/sync/connect'
import { makeId } from '../shared/model/id'
import { launchBrowser } from '../test/harness/browser'
import { startTestServer, type TestBoard, type TestServer } from '../test/harness/server'
import { until } from '../test/harness/until'
import { fillBoard } from './fillBoard'
import { openPage } from './openPage'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const notesBefore = 1_000
const echoes = 200
const paints = 60

export async function run(): Promise<Figure[]> {
  const server = await startTestServer({ store: 'sqlite', env: { MAX_COMMANDS_PER_10S: '100000' } })
  try {
    const board = await server.createBoard()
    await fillBoard(server.url, board, notesBefore)
    const mirror = await measureMirror(server, board)
    const paint = await measurePaint(server, board)
    return [
      atMost(10, 'command to the other mirror, p50', percentile(mirror.there, 0.5), 'ms'),
      forInformation('command to the other mirror, p95', percentile(mirror.there, 0.95), 'ms'),
      forInformation('command to its own acknowledgement, p50', percentile(mirror.acknowledged, 0.5), 'ms'),
      atMost(30, "command to the other screen's paint, p50", percentile(paint, 0.5), 'ms'),
      forInformation("command to the other screen's paint, p95", percentile(paint, 0.95), 'ms'),
    ]
  } finally {
    await server.stop()
  }
}

async function measureMirror({ url }: TestServer, { boardId, capabilities }: TestBoard) {
  const from = await connect({ url, boardId, capability: capabilities.facilitator })
  const to = await connect({ url, boardId, capability: capabilities.facilitator })
  await until(from, () => from.status().sync === 'saved')
  await until(to, () => to.status().sync === 'saved')
  const there: number[] = []
  const acknowledged: number[] = []
  for (let n = 0; n < echoes; n++) {
    const id = makeId()
    const startedAt = performance.now()
    const arrived = until(to, () => to.board().get(id) !== undefined).then(() =>
      there.push(performance.now() - startedAt),
    )
    await from.send({ t: 'note.add', id, text: `第 ${n} 張便利貼`, category: 'problem', pos: [28, n] })
    acknowledged.push(performance.now() - startedAt)
    await arrived
  }
  await from.close()
  await to.close()
  return { there, acknowledged }
}

/** Until a browser's canvas has painted the note's words, by the clock of this machine. */
async function measurePaint({ url }: TestServer, { boardId, capabilities }: TestBoard): Promise<number[]> {
  const browser = await launchBrowser()
  const page = await openPage(browser)
  await page.addInitScript(() => {
    const painted = new Map<string, number>()
    Object.assign(window, { painted })
    const nextFrame = window.requestAnimationFrame.bind(window)
    let isInFrame = false
    window.requestAnimationFrame = (callback) =>
      nextFrame((time) => {
        isInFrame = true
        try {
          callback(time)
        } finally {
          isInFrame = false
        }
      })
    // The task after a frame's callbacks runs once that frame is on its way to the screen.
    const afterThisFrame = (task: () => void) => setTimeout(task)
    for (const context of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const fillText = context.prototype.fillText
      context.prototype.fillText = function (
        this: CanvasRenderingContext2D,
        text: string,
        ...rest: [number, number]
      ) {
        if (text.startsWith('畫') && !painted.has(text)) {
          painted.set(text, 0)
          const note = () => painted.set(text, performance.timeOrigin + performance.now())
          if (isInFrame) afterThisFrame(note)
          else nextFrame(() => afterThisFrame(note))
        }
        return fillText.call(this, text, ...rest)
      } as typeof fillText
    }
  })
  await page.goto(`${url}/b/${boardId}#${capabilities.facilitator}`)
  await page.waitForSelector('html[data-sync=saved] [data-testid=canvas]')
  const agree = page.getByTestId('notice-agree')
  if (await agree.count()) await agree.click()
  const from = await connect({ url, boardId, capability: capabilities.facilitator })
  await until(from, () => from.status().sync === 'saved')
  const times: number[] = []
  for (let n = 0; n < paints; n++) {
    const text = `畫${n}`
    const startedAt = performance.timeOrigin + performance.now()
    await from.send({ t: 'note.add', id: makeId(), text, category: 'problem', pos: [28, 16 + (n % 4) * 136] })
    const paintedAt = await page.waitForFunction(
      (wanted) => (window as unknown as { painted: Map<string, number> }).painted.get(wanted) || null,
      text,
    )
    times.push(((await paintedAt.jsonValue()) as number) - startedAt)
  }
  await from.close()
  await browser.close()
  return times
}

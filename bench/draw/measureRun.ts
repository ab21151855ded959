// One run of one program in a browser of its own: first picture, every phase's frames, long tasks, CPU and heap.
import type { Browser, CDPSession, Page } from 'playwright-core'
import { desktop, launchBrowser } from '../../test/harness/browser'
import type { Program } from './buildPages'
import type { Frames } from './page/playFrames'
import { type Phase, phases, steps } from './path'

/** Frames follow each other as fast as they are done, so that the time between them is what they cost. */
const unlimited = '--disable-frame-rate-limit'
/** What a program would fetch from elsewhere fails at once, here as on a machine without a network. */
const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'

const firstPictureLimitMs = 120_000

/** A program, or ours with the document that it mirrors when it is connected. */
export type Subject = Program | 'mirrored'

export interface RunMeasures {
  firstPictureMs: number
  frames: { [P in Phase]: Frames }
  /** Tasks over 50 ms after the first picture, in ms. */
  longTasksMs: number[]
  /** CPU of all the browser's processes for one move of a drag. */
  cpuPerMoveMs: number
  /** JavaScript's heap, the objects the browser holds for it, and array buffers; after a garbage collection. */
  heapMB: number
}

export async function measureRun(pagesUrl: string, subject: Subject, notes: number): Promise<RunMeasures> {
  const browser = await launchBrowser([unlimited, alone])
  try {
    const page = await openPage(browser, pagesUrl, subject, notes)
    const firstPictureMs = await untilFirstPicture(page)
    const frames: Partial<RunMeasures['frames']> = {}
    let cpuMs = 0
    for (const phase of phases) {
      const before = await readCpuMs(browser)
      frames[phase] = await page.evaluate((wanted) => window.bench.play(wanted), phase)
      if (phase === 'dragOne' || phase === 'dragMany') cpuMs += (await readCpuMs(browser)) - before
    }
    const moves = steps.dragOne + steps.dragMany
    return {
      firstPictureMs,
      frames: frames as RunMeasures['frames'],
      longTasksMs: await page.evaluate(() => window.bench.longTasks()),
      cpuPerMoveMs: cpuMs / moves,
      heapMB: await readHeapMB(page),
    }
  } finally {
    await browser.close()
  }
}

export async function openPage(
  browser: Browser,
  pagesUrl: string,
  subject: Subject,
  notes: number,
): Promise<Page> {
  const page = await (await browser.newContext(desktop)).newPage()
  const path = subject === 'mirrored' ? `ours/?mirror&notes=${notes}` : `${subject}/?notes=${notes}`
  await page.goto(`${pagesUrl}/${path}`)
  return page
}

export async function untilFirstPicture(page: Page): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no first picture on ${page.url()}`)), firstPictureLimitMs)
  })
  try {
    return await Promise.race([page.evaluate(() => window.bench.firstPicture), late])
  } finally {
    clearTimeout(timer)
  }
}

async function readCpuMs(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
}

async function readHeapMB(page: Page): Promise<number> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const usage = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number
    embedderHeapUsedSize?: number
    backingStorageSize?: number
  }
  await cdp.detach()
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 2 ** 20
}

// The whole main job by touch alone, on a tablet: every press is a finger's, as the browser's own protocol moves it.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lanePitch, noteHeight, noteWidth } from '../../shared/geometry/measures'
import { Fingers, type Place } from './CanvasDesk'
import { type MainJobBoard, openMainJobBoard, words } from './mainJobBoard'
import { waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

const tablet = { viewport: { width: 1100, height: 800 }, hasTouch: true, isMobile: true, locale: 'zh-TW' }
let world: World
let person: Person
let job: MainJobBoard
let page: Page
let fingers: Fingers

beforeAll(async () => {
  world = await openWorld()
  person = await world.person({ device: tablet })
  page = person.page
  job = await openMainJobBoard(world, '手指')
  fingers = new Fingers(await person.context.newCDPSession(page))
  await page.addInitScript(() => {
    document.addEventListener(
      'pointerdown',
      ({ pointerType }) => pointerType !== 'touch' && sessionStorage.setItem('pointed', pointerType),
      true,
    )
  })
})
afterAll(async () => {
  await job.session.close()
  await world.close()
})

const action = (id: string) => page.locator(`[role="toolbar"] [data-action="${id}"]`)

async function tapAt(place: Place): Promise<void> {
  await fingers.down(place)
  await fingers.up()
}

/** A tap in the middle, which is taken: also the first one after something was carried. */
async function tap(target: Locator): Promise<void> {
  await waitForSync(page, 'saved')
  await target.tap({ trial: true })
  const element = await target.elementHandle()
  const box = await element?.boundingBox()
  if (!element || !box) throw new Error(`${target} is not there`)
  await element.evaluate((it) => it.addEventListener('click', () => it.setAttribute('data-tapped', '')))
  await tapAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
  await expect
    .poll(() => element.evaluate((it) => !it.isConnected || it.hasAttribute('data-tapped')))
    .toBe(true)
  await element.evaluate((it) => it.removeAttribute('data-tapped'))
}

/** Two taps on free ground begin a note there, which is saved by its button. */
async function writeAt(place: Place, text: string): Promise<void> {
  await tapAt(place)
  await tapAt(place)
  await page.getByTestId('note-editor').waitFor()
  await page.keyboard.insertText(text)
  await tap(page.getByRole('button', { name: t('board.save'), exact: true }))
  await expect.poll(() => job.noteSaying(text)?.id).toBeDefined()
}

/** Rests on a thing until it is taken up, then carries it. */
async function carry(from: Place, to: Place): Promise<void> {
  await fingers.down(from)
  await page.locator('[data-picture][data-carrying]').waitFor()
  await fingers.move([from], [to])
  await fingers.up()
}

test('the main job by touch alone', async () => {
  photographOnFailure(() => [person])
  await page.goto(job.link)
  await waitForSync(page, 'saved')
  await page.locator('[data-testid=canvas] canvas').first().waitFor()
  const accept = page.getByRole('button', { name: t('join.noticeAccept'), exact: true })
  await tap(accept)
  await accept.waitFor({ state: 'detached' })

  const box = await page.getByTestId('canvas').boundingBox()
  if (!box) throw new Error('no canvas')
  const zoom =
    Number.parseInt((await page.getByRole('button', { name: /^\d+%$/ }).textContent()) ?? '', 10) / 100
  const at = (lane: number, x: number, y: number): Place => {
    return { x: box.x + 16 + ((lane - 1) * lanePitch + x) * zoom, y: box.y + 44 + y * zoom }
  }
  const places = {
    first: at(1, 116, 80),
    second: at(1, 308, 240),
    solution: at(2, 116, 80),
    free: at(1, 308, 560),
  }
  await writeAt(places.first, words.first)
  await writeAt(places.second, words.second)
  await writeAt(places.solution, words.solution)
  expect([words.first, words.second, words.solution].map((text) => job.noteSaying(text)?.category)).toEqual([
    'problem',
    'problem',
    'solution',
  ])

  // One note carried onto the other, and the two named.
  await carry(places.second, places.first)
  await expect.poll(() => job.records('cluster').length).toBe(1)
  const clusterId = job.records('cluster')[0]?.id
  await tap(action('nameCluster'))
  await page.locator('[data-picture] textarea:focus').waitFor()
  await page.keyboard.insertText(words.cluster)
  await tapAt(places.free)
  await expect.poll(() => job.records('cluster')[0]?.title).toBe(words.cluster)

  // Into a row of its own.
  const [x, y] = job.records('cluster')[0]?.pos ?? [0, 0]
  const heading = at(1, x + 120, y + 24)
  await tapAt(heading)
  await tap(action('putIntoRow'))
  const dialog = page.getByRole('dialog')
  await tap(dialog.locator('input[name="title"]'))
  await page.keyboard.insertText(words.row)
  await tap(dialog.getByRole('button', { name: t('outline.newRow') }))
  await expect.poll(() => job.records('cluster')[0]?.rowId).toBe(job.records('row')[0]?.id)
  expect(job.records('row')[0]?.title).toBe(words.row)

  // A line from the handle beside the solution to the problem.
  await tapAt(places.solution)
  await page.getByText(t('board.selected', { count: 1 }), { exact: true }).waitFor()
  const [left, top] = job.noteSaying(words.solution)?.pos ?? [0, 0]
  const side = at(2, left, top + noteHeight / 2)
  const handle = { x: side.x - 14, y: side.y }
  await fingers.down(handle)
  await fingers.move([handle], [heading])
  await fingers.up()
  await expect.poll(() => job.records('link').map(({ to }) => to)).toEqual([clusterId])
  expect(job.records('link')[0]?.from).toBe(job.noteSaying(words.solution)?.clusterId)

  // Undone and done again by the buttons above.
  await tap(page.getByRole('button', { name: t('common.undo') }).first())
  await expect.poll(() => job.records('link').length).toBe(0)
  await tap(page.getByRole('button', { name: t('common.redo') }).first())
  await expect.poll(() => job.records('link').length).toBe(1)

  // A new note changes its category by the bar.
  await writeAt(at(2, 28 + noteWidth / 2, 560), '另一種想法')
  await tap(action('recategorise'))
  await tap(dialog.getByRole('button', { name: t('category.risk') }))
  await expect.poll(() => job.noteSaying('另一種想法')?.category).toBe('risk')

  const views = page.getByRole('navigation', { name: t('topbar.views') })
  await tap(views.getByRole('link', { name: t('topbar.worksheet') }))
  await page.getByTestId('worksheet-table').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page.getByTestId('export-csv'))])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(await page.evaluate(() => sessionStorage.getItem('pointed'))).toBeNull()
  expect(person.watch.problems).toEqual([])
})

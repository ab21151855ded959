// The whole main job by keyboard alone: from reading the notice to the exported worksheet no pointer touches the page.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MainJobBoard, openMainJobBoard, words } from './mainJobBoard'
import { waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let person: Person
let job: MainJobBoard
let page: Page

beforeAll(async () => {
  world = await openWorld()
  person = await world.person()
  page = person.page
  job = await openMainJobBoard(world, '鍵盤')
  await page.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'touchstart']) {
      document.addEventListener(type, () => sessionStorage.setItem('pointed', type), true)
    }
  })
})
afterAll(async () => {
  await job.session.close()
  await world.close()
})

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Presses Tab, or another key, until this has the focus. */
async function goTo(place: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${place} is not reached by ${key}`)
}

async function write(text: string): Promise<void> {
  await press('n')
  await page.getByTestId('note-editor').waitFor()
  await page.keyboard.insertText(text)
  await press('Enter')
  await expect.poll(() => job.noteSaying(text)?.category).toBe('problem')
}

test('the main job by keyboard alone', async () => {
  photographOnFailure(() => [person])
  await page.goto(job.link)
  await waitForSync(page, 'saved')
  await page.locator('[data-testid=canvas] canvas').first().waitFor()
  const accept = page.getByRole('button', { name: t('join.noticeAccept'), exact: true })
  await goTo(accept)
  await press('Enter')
  await accept.waitFor({ state: 'detached' })

  // Two notes in one lane, a third in another: a digit moves it there.
  await write(words.first)
  await write(words.second)
  await write(words.solution)
  await press('2')
  await expect.poll(() => job.noteSaying(words.solution)?.category).toBe('solution')

  // Back through the notes, both held, gathered, named.
  await press('Shift+Tab', 'x', 'Shift+Tab')
  await page.getByText(t('board.selected', { count: 2 }), { exact: true }).waitFor()
  await press('g')
  await expect.poll(() => job.records('cluster').length).toBe(1)
  const clusterId = job.records('cluster')[0]?.id
  expect([words.first, words.second].map((text) => job.noteSaying(text)?.clusterId)).toEqual([
    clusterId,
    clusterId,
  ])
  await press('Enter')
  await page.locator('[data-picture] textarea:focus').waitFor()
  await page.keyboard.insertText(words.cluster)
  await press('Escape')
  await expect.poll(() => job.records('cluster')[0]?.title).toBe(words.cluster)

  // Into a row of its own.
  await press('r')
  await goTo(page.getByRole('dialog').locator('input[name="title"]'))
  await page.keyboard.insertText(words.row)
  await press('Enter')
  await expect.poll(() => job.records('cluster')[0]?.rowId).toBe(job.records('row')[0]?.id)
  expect(job.records('row')[0]?.title).toBe(words.row)

  // On past the cluster's notes to the solution; from the bar of actions to its links, and back by Escape.
  await press('Tab', 'Tab', 'Tab', '.')
  await goTo(page.locator('[role="toolbar"] [data-action="linkTo"]'), 'ArrowRight')
  await press('Escape')
  await goTo(page.locator('[data-picture]'), 'Escape')
  await press('.')
  await goTo(page.locator('[role="toolbar"] [data-action="linkTo"]'), 'ArrowRight')
  await press('Enter')
  await page.getByRole('dialog').locator('input:focus').waitFor()
  await page.keyboard.insertText(words.cluster)
  await press('Enter')
  await expect.poll(() => job.records('link').map(({ to }) => to)).toEqual([clusterId])
  expect(job.records('link')[0]?.from).toBe(job.noteSaying(words.solution)?.clusterId)
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await press('Control+z')
  await expect.poll(() => job.records('link').length).toBe(0)
  await press('Control+Shift+z')
  await expect.poll(() => job.records('link').length).toBe(1)

  // Out of the picture, to the worksheet, and its file.
  await press('Escape', 'Escape')
  const views = page.getByRole('navigation', { name: t('topbar.views') })
  await goTo(views.getByRole('link', { name: t('topbar.worksheet') }), 'Shift+Tab')
  await press('Enter')
  await page.getByTestId('worksheet-table').waitFor()
  await goTo(page.getByTestId('export-csv'))
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  expect(await page.evaluate(() => sessionStorage.getItem('pointed'))).toBeNull()
  expect(person.watch.problems).toEqual([])
})

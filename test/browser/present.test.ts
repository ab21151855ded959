// The projector: readable from the back row at every resolution, walks calmly, steps by hand, follows the facilitator.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { placeOnCanvas, waitForPaint } from './onCanvas'
import { comeIn } from './onScreen'
import { photograph } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let camp: TestBoard

beforeAll(async () => {
  world = await openWorld()
  camp = await world.server.createSample()
})
afterAll(() => world.close())

const linkTo = (view: string, role: 'facilitator' | 'observer') =>
  `${world.url}/b/${camp.boardId}${view}#${camp.capabilities[role]}`

const pageOf = (page: Page) => page.getByTestId('present-page')

const focusOf = (page: Page) => pageOf(page).getAttribute('data-page')

/** Resolves when the page that is shown has come up. */
async function settle(page: Page): Promise<void> {
  await pageOf(page).waitFor()
  await page.waitForFunction(() => document.getAnimations().length === 0)
}

test('an observer’s projector shows notes at a fortieth of the height or more, at every resolution', async () => {
  const { page, context, watch } = await world.person({ device: { ...desktop, reducedMotion: 'reduce' } })
  await page.goto(linkTo('/present', 'observer').replace('#', '?every=0#'))
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect.poll(async () => (await pageOf(page).boundingBox())?.width ?? 0).toBeGreaterThan(width * 0.9)
    for (let step = 0; step < 4; step++) {
      await settle(page)
      const smallest = Number(await pageOf(page).getAttribute('data-smallest-text-px'))
      expect(smallest).toBeGreaterThanOrEqual(height / 40 - 0.01)
      await photograph(page, `present ${width}×${height} ${step}`)
      expect(await findCutWords(page)).toEqual([])
      const before = await focusOf(page)
      await page.keyboard.press(step % 2 ? 'ArrowRight' : ' ')
      await expect.poll(() => focusOf(page)).not.toBe(before)
    }
  }
  expect(await findBarriers(page)).toEqual([])
  expect(await page.getByTestId('present-invitation').count()).toBe(0)
  expect(watch.problems).toEqual([])
  await context.close()
})

test('it walks by itself', async () => {
  const { page, context } = await world.person()
  await page.goto(linkTo('/present', 'observer').replace('#', '?every=1#'))
  await pageOf(page).waitFor()
  const first = await focusOf(page)
  await expect.poll(() => focusOf(page)).not.toBe(first)
  await context.close()
})

test('staff open it from the board; it shows how to join, follows them, and asks the others kindly', async () => {
  const chair = await world.person({ device: { ...desktop, reducedMotion: 'reduce' } })
  await comeIn(chair.page, linkTo('', 'facilitator'))
  await waitForPaint(chair.page)
  const opening = chair.context.waitForEvent('page')
  const more = () => chair.page.getByRole('button', { name: t('topbar.more') })
  await more().press('Enter')
  // The first of its lines has the keyboard.
  await chair.page
    .getByRole('button', { name: t('more.present') })
    .and(chair.page.locator(':focus'))
    .waitFor()
  expect(await findBarriers(chair.page)).toEqual([])
  await chair.page.keyboard.press('Enter')
  const projector = await opening
  await pageOf(projector).waitFor()
  expect(new URL(projector.url()).hash).toBe('')
  await projector.getByTestId('present-invitation').waitFor()

  const guest = await world.person({ device: { ...desktop, reducedMotion: 'reduce' } })
  await guest.page.goto(linkTo('', 'observer'))
  await waitForPaint(guest.page)
  const lead = async (name: 'leading.bring' | 'leading.start') => {
    await more().click()
    await chair.page.getByRole('button', { name: t(name) }).click()
  }
  const zoomOf = (page: Page) => page.getByRole('button', { name: /^\d+%$/ }).textContent()

  // Once: asked, not forced.
  await chair.page.locator('[data-picture]').focus()
  await chair.page.keyboard.press('Shift+0')
  await chair.page.keyboard.press('Shift+0')
  const before = await zoomOf(guest.page)
  await lead('leading.bring')
  await guest.page.getByText(t('follow.bringTitle')).waitFor()
  await projector.locator('[data-led="bring"]').waitFor()
  expect(await zoomOf(guest.page)).toBe(before)
  await guest.page.getByRole('button', { name: t('follow.go') }).click()
  await guest.page.getByText(t('follow.bringTitle')).waitFor({ state: 'detached' })
  await expect.poll(() => zoomOf(guest.page)).toBe(await zoomOf(chair.page))

  // As long as it is wanted: until a hand moves the guest's own picture.
  await lead('leading.start')
  await guest.page.getByRole('button', { name: t('follow.follow') }).click()
  await chair.page.getByRole('button', { name: new RegExp(t('board.zoomOut')) }).click()
  const led = await zoomOf(chair.page)
  await expect.poll(() => zoomOf(guest.page)).toBe(led)
  const { x, y } = await placeOnCanvas(guest.page, 500, 300)
  await guest.page.mouse.move(x, y)
  await guest.page.mouse.wheel(0, 40)
  await guest.page.getByText(t('follow.following')).waitFor({ state: 'detached' })
  expect(await findBarriers(guest.page)).toEqual([])
  await chair.page.getByRole('button', { name: t('leading.stop') }).click()
  await projector.locator('[data-led]').waitFor({ state: 'detached' })
  expect([...chair.watch.problems, ...guest.watch.problems]).toEqual([])
  await chair.context.close()
  await guest.context.close()
})

// The projector: readable from the back row at every resolution, walks calmly, steps by hand, follows the facilitator.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { photograph } from './photographs'
import { openWorld, type World } from './World'

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

// The camp's board looks as it did: four sizes in three themes, shrunk, against the pictures in references/; its mind map
// too, in one theme. A change of the looks that is meant renews them; look at them before they are committed:
//   npm run build && RENEW_REFERENCES=1 npx vitest run test/browser/pixels.test.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { themes } from '../../shared/scene/palettes'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { root } from '../harness/serverProcess'
import { compare, shrink } from './comparePictures'
import { waitForPaint } from './onCanvas'
import { waitForSync } from './onScreen'
import { openWorld, type Person, t, type World } from './World'

const folder = join(root, 'test/browser/references')
const isRenewing = process.env.RENEW_REFERENCES === '1'
const maxSide = 960
/** Anti-aliasing and hinting differ a little from machine to machine. */
const tolerance = { mean: 0.5, share: 0.005 }

const sizes = [
  { width: 1280, height: 720, device: desktop },
  { width: 1920, height: 1080, device: desktop },
  { width: 3840, height: 2160, device: desktop },
  { width: 390, height: 844, device: phone },
] as const

let world: World
let camp: TestBoard
let bench: Page

beforeAll(async () => {
  world = await openWorld()
  camp = await world.server.createSample()
  bench = await (await world.browser.newContext()).newPage()
  mkdirSync(folder, { recursive: true })
})
afterAll(() => world.close())

test.each(themes.flatMap((theme) => sizes.map((size) => ({ ...size, theme }))))(
  'the board at $width×$height, $theme',
  async ({ width, height, device, theme }) => {
    const { page, context } = await openBoard({ ...device, viewport: { width, height } }, theme)
    await compareWith(`board-${width}x${height}-${theme}`, page)
    if (theme === 'light') {
      await openMap(page)
      await compareWith(`mindmap-${width}x${height}`, page)
    }
    await context.close()
  },
)

test('the comparison sees a note that is gone', async () => {
  const path = join(folder, 'board-1280x720-light.png')
  const whole = readFileSync(path)
  const without = await bench.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    context.fillStyle = '#f2f0ea'
    context.fillRect(250, 110, 180, 150)
    return canvas.toDataURL('image/png').split(',')[1]!
  }, whole.toString('base64'))
  const { share } = await compare(bench, whole, Buffer.from(without, 'base64'))
  expect(share).toBeGreaterThan(tolerance.share)
})

async function compareWith(name: string, page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  // What is made while nothing moves has been made, and shown.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })),
  )
  const shown = await shrink(bench, await page.screenshot({ animations: 'disabled' }), maxSide)
  const path = join(folder, `${name}.png`)
  if (isRenewing) writeFileSync(path, shown)
  expect(existsSync(path)).toBe(true)
  const { mean, share } = await compare(bench, readFileSync(path), shown)
  if (mean > tolerance.mean || share > tolerance.share)
    writeFileSync(join(root, 'test/output', `${name}.png`), shown)
  expect(mean).toBeLessThanOrEqual(tolerance.mean)
  expect(share).toBeLessThanOrEqual(tolerance.share)
}

async function openBoard(device: typeof desktop, theme: string): Promise<Person> {
  const person = await world.person({ device: { ...device, reducedMotion: 'reduce' } })
  const { page, context } = person
  await context.addInitScript((choice) => localStorage.setItem('theme', choice), theme)
  await page.goto(`${world.url}/b/${camp.boardId}#${camp.capabilities.observer}`)
  await waitForSync(page, 'saved')
  // A phone is led to the outline first.
  await goToTab(page, 'topbar.board')
  await waitForPaint(page)
  return person
}

/** The first picture of a map that is too large for it: its main branches, all of them, with the counts of their leaves. */
async function openMap(page: Page): Promise<void> {
  await goToTab(page, 'topbar.mindmap')
  const list = page.getByRole('button', { name: t('mindmap.showOutline'), exact: true })
  await list.waitFor()
  // A phone is shown the list first.
  if ((await list.getAttribute('aria-pressed')) === 'true') await list.click()
  await page.getByRole('button', { name: t('mindmap.overview'), pressed: true }).waitFor()
  // All of it, in the room that there is now: what stands around it came up while the first picture was made.
  await page.getByRole('button', { name: t('mindmap.fit') }).click()
  await page.mouse.move(0, 0)
}

async function goToTab(page: Page, name: 'topbar.board' | 'topbar.mindmap'): Promise<void> {
  await page
    .getByRole('navigation', { name: t('topbar.views') })
    .getByRole('link', { name: t(name) })
    .click()
}

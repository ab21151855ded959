// The camp's board looks as it did: four sizes in three themes, shrunk, against the pictures in references/. A change of
// the looks that is meant renews them; look at them before they are committed:
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
import { openWorld, t, type World } from './World'

const folder = join(root, 'test/browser/references')
const isRenewing = process.env.RENEW_REFERENCES === '1'
const maxSide = 960
/** Anti-aliasing and hinting differ a little from machine to machine. */
const tolerance = { mean: 0.5, share: 0.004 }

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
    const shown = await photographBoard({ ...device, viewport: { width, height } }, theme)
    const path = join(folder, `board-${width}x${height}-${theme}.png`)
    if (isRenewing) writeFileSync(path, shown)
    expect(existsSync(path)).toBe(true)
    const { mean, share } = await compare(bench, readFileSync(path), shown)
    if (mean > tolerance.mean || share > tolerance.share) {
      writeFileSync(join(root, 'test/output', `board-${width}x${height}-${theme}.png`), shown)
    }
    expect(mean).toBeLessThanOrEqual(tolerance.mean)
    expect(share).toBeLessThanOrEqual(tolerance.share)
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

async function photographBoard(device: typeof desktop, theme: string): Promise<Buffer> {
  const { page, context } = await world.person({ device: { ...device, reducedMotion: 'reduce' } })
  await context.addInitScript((choice) => localStorage.setItem('theme', choice), theme)
  await page.goto(`${world.url}/b/${camp.boardId}#${camp.capabilities.observer}`)
  await waitForSync(page, 'saved')
  // A phone is led to the outline first.
  await page
    .getByRole('navigation', { name: t('topbar.views') })
    .getByRole('link', { name: t('topbar.board') })
    .click()
  await waitForPaint(page)
  await page.evaluate(() => document.fonts.ready)
  // What is made while nothing moves has been made, and shown.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })),
  )
  const shown = await shrink(bench, await page.screenshot({ animations: 'disabled' }), maxSide)
  await context.close()
  return shown
}

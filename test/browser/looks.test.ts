// Every screen with the camp's board on it, at four sizes and in both languages: nothing cut off, nothing that
// scrolls sideways, no error, no breach of the page's rules, no barrier that axe calls serious. The pictures are kept
// in test/output for people to look at.
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { waitForPaint } from './onCanvas'
import { waitForSync } from './onScreen'
import { photograph } from './photographs'
import { openWorld, type World } from './World'

/** Screens of one device; every screen is looked at in each of its sizes. */
const devices: {
  readonly [name: string]: { options: BrowserContextOptions; sizes: readonly [number, number][] }
} = {
  desk: {
    options: desktop,
    sizes: [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
    ],
  },
  phone: { options: phone, sizes: [[390, 844]] },
}

let world: World
let camp: TestBoard

beforeAll(async () => {
  world = await openWorld()
  camp = await world.server.createSample()
})
afterAll(() => world.close())

test.each([
  { name: 'desk', language: 'zh-TW' },
  { name: 'phone', language: 'zh-TW' },
  { name: 'desk', language: 'en' },
  { name: 'phone', language: 'en' },
] as const)('the screens of a $name in $language', async ({ name, language }) => {
  const { options, sizes } = devices[name]!
  const device = { ...options, locale: language === 'en' ? 'en-US' : language }
  const { page, context, watch } = await world.person({ device })
  const t = translator(language)
  const faults: { [screen: string]: string[] } = {}
  const look = async (screen: string) => {
    await page.evaluate(() => document.fonts.ready)
    const found: string[] = []
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      await photograph(page, `${screen} ${width}×${height} ${language}`)
      found.push(...(await findCutWords(page)).map((fault) => `${width} wide: ${fault}`))
      const title = (await page.getByTestId('board-title').count())
        ? await page.getByTestId('board-title').boundingBox()
        : null
      if (title && title.width < 160) found.push(`${width} wide: the title has ${title.width} px`)
    }
    if (screen !== 'notice') found.push(...(await findBarriers(page)))
    if (found.length > 0) faults[screen] = found
  }
  const link = (view: string, role: 'facilitator' | 'participant') =>
    `${world.url}/b/${camp.boardId}${view}#${camp.capabilities[role]}`
  const goTo = (view: 'board' | 'outline' | 'worksheet') =>
    page
      .getByRole('navigation', { name: t('topbar.views') })
      .getByRole('link', { name: t(`topbar.${view}`) })
      .click()

  await page.goto(`${world.url}/`)
  await page.getByTestId('create-board').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  await look('home')

  await page.goto(link('/join', 'participant'))
  await page.getByRole('button', { name: t('join.start') }).waitFor()
  await look('welcome')
  await page.getByRole('button', { name: t('join.start') }).click()
  await page.getByTestId('note-editor').fill('被雷打到')
  await page.getByTestId('add-note').click()
  await page.locator('li[data-state="onBoard"]').first().waitFor()
  await look('join')

  await page.goto(link('/outline', 'facilitator'))
  await waitForSync(page, 'saved')
  await look('notice')
  await page.getByRole('button', { name: t('join.noticeAccept'), exact: true }).click()
  await page.locator('li[data-testid^="note-"]').first().waitFor()
  await look('outline')
  await goTo('worksheet')
  await page.locator('[data-testid^="entry-"]').first().waitFor()
  await look('worksheet')
  await goTo('board')
  await page.getByTestId('canvas').waitFor()
  await waitForPaint(page)
  await look('board')
  await page.getByRole('button', { name: t('topbar.share') }).click()
  await page.getByTestId('qr').waitFor()
  await look('share')

  expect(faults).toEqual({})
  expect(watch.problems).toEqual([])
  await context.close()
})

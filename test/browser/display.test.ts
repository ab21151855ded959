// Colours of a board and of a browser: the legend is changed by the facilitator and seen everywhere at once; themes and
// language are switched from the board's bar and kept.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { columns } from '../../shared/model/category'
import { paletteOf, themes } from '../../shared/scene/palettes'
import { desktop } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { waitForPaint } from './onCanvas'
import { comeIn, goTo } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let camp: TestBoard

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  camp = await world.server.createSample()
})
afterAll(() => world.close())

const linkTo = (view: string, role: 'facilitator' | 'observer') =>
  `${world.url}/b/${camp.boardId}${view}#${camp.capabilities[role]}`

/** Resolves when the canvas under this test id has this colour somewhere. */
async function waitForColour(page: Page, testId: string, colour: string): Promise<void> {
  await page.waitForFunction(
    ([id, wanted]) => {
      const found = document.querySelector(`[data-testid="${id}"]`)
      const canvas = found instanceof HTMLCanvasElement ? found : found?.querySelector('canvas')
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      if (!data) return false
      const pixel = Number.parseInt(wanted.slice(1), 16)
      for (let at = 0; at < data.length; at += 4) {
        if (data[at]! * 65_536 + data[at + 1]! * 256 + data[at + 2]! === pixel) return true
      }
      return false
    },
    [testId, colour] as const,
  )
}

test('the facilitator changes the legend; everybody sees it on every screen', async () => {
  const chair = await world.person()
  const guest = await world.person({ device: { ...desktop, reducedMotion: 'reduce' } })
  await comeIn(chair.page, linkTo('', 'facilitator'))
  await guest.page.goto(linkTo('/present', 'observer').replace('#', '?every=0#'))
  await guest.page.getByTestId('present-page').waitFor()
  await chair.page.getByRole('button', { name: t('board.legendEdit') }).click()
  const problem = chair.page.locator('input[data-category="problem"]')
  await problem.fill('#7a1020')
  await chair.page.getByText(t('board.legendTooDark')).waitFor()
  const save = chair.page.getByRole('button', { name: t('common.save') })
  expect(await save.isDisabled()).toBe(true)
  await problem.fill('#aee3ff')
  await photograph(chair.page, 'legend dialog')
  expect(await findBarriers(chair.page)).toEqual([])
  expect(await findCutWords(chair.page)).toEqual([])
  await save.click()
  await chair.page.getByText(t('board.legendSaved')).waitFor()

  await waitForColour(chair.page, 'canvas', '#aee3ff')
  await waitForColour(guest.page, 'present-page', '#aee3ff')
  const markColour = (page: Page) =>
    page.evaluate((mark) => {
      const marks = [...document.querySelectorAll<HTMLElement>('span[style*="--category-problem"]')]
      const shown = marks.find(({ textContent }) => textContent === mark)
      return shown ? getComputedStyle(shown).backgroundColor : null
    }, t('mark.problem'))
  await goTo(chair.page, 'outline')
  await expect.poll(() => markColour(chair.page)).toBe('rgb(174, 227, 255)')
  await goTo(chair.page, 'worksheet')
  await expect.poll(() => markColour(chair.page)).toBe('rgb(174, 227, 255)')
  expect([...chair.watch.problems, ...guest.watch.problems]).toEqual([])
  await chair.context.close()
  await guest.context.close()
})

test('themes and language are switched on the board, at once and for good', async () => {
  const person = await world.person()
  const { page, context, watch } = person
  photographOnFailure(() => [person])
  await comeIn(page, linkTo('', 'facilitator'))
  await waitForPaint(page)
  for (const theme of themes.toReversed()) {
    await page.getByRole('button', { name: t('topbar.more') }).click()
    await page.getByRole('combobox', { name: t('common.colours') }).selectOption(theme)
    await waitForColour(page, 'canvas', paletteOf(theme, []).ground)
    await waitForColour(page, 'canvas', paletteOf(theme, []).category[columns[1]])
    expect(await findBarriers(page)).toEqual([])
    await photograph(page, `display ${theme}`)
    await page.keyboard.press('Escape')
    expect(await findCutWords(page)).toEqual([])
  }
  await page.getByRole('button', { name: t('topbar.more') }).click()
  await page.getByRole('combobox', { name: t('common.colours') }).selectOption('dark')
  await page.getByText('English').click()
  await page.getByRole('link', { name: 'Worksheet' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Worksheet' }).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.goto(linkTo('/present', 'facilitator'))
  await waitForColour(page, 'present-page', paletteOf('dark', []).category.problem)
  expect(await findBarriers(page)).toEqual([])
  await photograph(page, 'present dark')
  expect(watch.problems).toEqual([])
  await context.close()
})

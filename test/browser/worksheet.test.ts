// The worksheet as people work on it: two at once in one row, one with the keyboard alone, one who came to answer.
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { drag } from './onCanvas'
import { waitForSync } from './onScreen'
import { openWorld, type Person, t, type World } from './World'

let world: World
let camp: TestBoard
let lead: Person
let recorder: Person

beforeAll(async () => {
  world = await openWorld()
  lead = await world.person()
  recorder = await world.person()
})
afterAll(() => world.close())
beforeEach(async () => {
  camp = await world.server.createSample()
  await Promise.all([open(lead, 'facilitator'), open(recorder, 'recorder')])
})
afterEach(() => {
  expect([lead, recorder].flatMap(({ watch }) => watch.problems)).toEqual([])
})

async function open({ page }: Person, role: 'facilitator' | 'recorder'): Promise<void> {
  await page.goto(`${world.url}/b/${camp.boardId}/worksheet#${camp.capabilities[role]}`)
  await page.getByTestId('worksheet-table').waitFor()
  await waitForSync(page, 'saved')
}

const rowOf = (page: Page, number: number) => page.locator('tbody[data-row]').nth(number - 1)
const entry = (row: Locator, label: string) =>
  row.locator('[data-entry]').filter({ has: row.page().getByText(label, { exact: true }) })
const titles = (page: Page) =>
  page
    .locator('tbody th textarea')
    .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))
/** What has the keyboard: the name of its place, or what it says. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { value?: string }
    return element.getAttribute('aria-label') ?? element.value ?? element.tagName
  })

test('two people work in one row at once: the field that one types in stays while the other links its entry', async () => {
  const [here, there] = [rowOf(lead.page, 3), rowOf(recorder.page, 3)]
  const field = entry(here, '解2').locator('textarea')
  await field.click()
  await lead.page.keyboard.press('Control+End')
  await lead.page.keyboard.insertText('（先')
  // The recorder answers another problem with the same solution: for everybody else the lines of the row change.
  await entry(there, '解2').locator('[data-open]').click()
  const sheet = recorder.page.getByRole('dialog')
  await sheet.getByRole('button', { name: t('outline.linkTo') }).click()
  const question = recorder.page.getByRole('dialog').last()
  await question
    .getByRole('listitem')
    .filter({ hasText: 'PO 的地位與本身職位層級有關' })
    .getByRole('button')
    .click()
  await entry(here, '解2').getByText('→問1、問2').waitFor()
  await lead.page.keyboard.insertText('試辦）')
  expect(await focused(lead.page)).toBe(t('worksheet.wordingOf', { label: '解2' }))
  await lead.page.keyboard.press('Escape')
  await there.getByText('由科長或簡任長官擔任 PO（先試辦）').waitFor()

  await recorder.page.keyboard.press('Escape')
  await recorder.page.keyboard.press('Escape')
  await rowOf(recorder.page, 3).getByRole('combobox', { name: /狀態/ }).selectOption('divergent')
  await expect.poll(() => here.getByRole('combobox', { name: /狀態/ }).inputValue()).toBe('divergent')
  await waitForSync(lead.page, 'saved')
})

test('the keyboard alone finds an empty cell, fills it, links it, moves it and takes all back', async () => {
  const { page } = lead
  await page.getByTestId('worksheet-table').locator('[data-stop]').first().focus()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  // Down the solutions, over the cell that spans them, and along the line again.
  await press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  expect(await focused(page)).toMatch(/^解2：由科長/)
  await press('ArrowLeft', 'ArrowRight')
  expect(await focused(page)).toMatch(/^解2：由科長/)
  await press('Home', 'PageUp', 'PageUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter')
  await page.getByTestId('entry-editor').waitFor()
  await page.keyboard.insertText('先辦小型座談')
  await press('Enter')
  await expect.poll(() => focused(page)).toBe('克1：先辦小型座談')
  await press('l')
  await page.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.insertText('立場太對立')
  await press('Enter', 'Escape')
  await expect.poll(() => focused(page)).toBe('克1：先辦小型座談')
  await entry(rowOf(page, 1), '克1').getByText('→險1').waitFor()
  await press('Enter')
  await page.keyboard.insertText('與說明')
  await press('Escape')
  await expect.poll(() => focused(page)).toMatch(/^克1：先辦小型座談/)
  await entry(rowOf(recorder.page, 1), '克1').getByText('先辦小型座談與說明').waitFor()

  await press('Shift+F10')
  await page.getByRole('menu').waitFor()
  await press('Escape', 'Alt+ArrowDown')
  await entry(rowOf(page, 2), '克1').getByText('先辦小型座談與說明').waitFor()
  await expect.poll(() => focused(page)).toMatch(/^克1：先辦小型座談/)
  await press('Control+z')
  await entry(rowOf(page, 1), '克1').getByText('先辦小型座談與說明').waitFor()
  // One tab stop: from any place the next Tab leaves the table.
  await press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('table'))).toBeNull()
  await waitForSync(page, 'saved')
})

test('a mouse drags a solution onto the problem it answers, an entry to another row, and a row past the next', async () => {
  const { page } = lead
  await page.setViewportSize({ width: 1280, height: 1000 })
  const solution = entry(rowOf(page, 1), '解1')
  const middle = async (locator: Locator) => {
    const box = (await locator.boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const handle = solution.locator('[data-drag]')
  await drag(page, await middle(handle), await middle(entry(rowOf(page, 2), '問2')))
  await solution.getByText('第2列問2').waitFor()
  await drag(page, await middle(handle), await middle(rowOf(page, 2).locator('td[data-column="solution"]')))
  await entry(rowOf(page, 2), '解2').waitFor()

  const before = await titles(page)
  const grip = await middle(rowOf(page, 1).locator('[data-grip]'))
  const { x, y, height } = (await rowOf(page, 2).boundingBox())!
  await drag(page, grip, { x: x + 300, y: y + height - 8 })
  const [first, second, ...rest] = before
  await expect.poll(() => titles(page)).toEqual([second, first, ...rest])
  await expect.poll(() => titles(recorder.page)).toEqual([second, first, ...rest])
  await page.keyboard.press('Control+z')
  await expect.poll(() => titles(page)).toEqual(before)
  await waitForSync(page, 'saved')
})

test('filters leave the rows that were asked for, and say how many', async () => {
  const { page } = lead
  const shown = page.locator('tbody[data-row]')
  await page.getByRole('button', { name: /還沒回應（12）/ }).click()
  await expect.poll(() => shown.count()).toBe(12)
  await page.getByRole('button', { name: /還沒有負責單位/ }).click()
  await expect.poll(() => shown.count()).toBeLessThan(12)
  const both = await shown.count()
  await page
    .getByRole('search')
    .getByText(t('sheet.shown', { shown: both, rows: 19 }))
    .waitFor()
  await page.getByRole('button', { name: t('sheet.clearFilter') }).click()
  await page.getByRole('searchbox', { name: t('sheet.search') }).fill('部會保留 最後決定權')
  await expect.poll(() => shown.count()).toBe(1)
  await page.getByRole('searchbox', { name: t('sheet.search') }).fill('沒有人這樣說過')
  await page.getByText(t('sheet.nothingPasses')).waitFor()
})

test('who came by a link for answers answers a row, sees how far all are, and can do nothing else', async () => {
  await lead.page.getByRole('button', { name: t('topbar.share') }).click()
  const item = lead.page.getByTestId('link-answers')
  await item.getByRole('button', { name: t('share.makeLink') }).click()
  await item.getByRole('button', { name: t('share.copyLink') }).click()
  const link = await lead.page.evaluate(() => {
    const visits = JSON.parse(localStorage.getItem('visited-boards') ?? '[]') as {
      links?: { answers?: string }
    }[]
    return visits[0]?.links?.answers ?? ''
  })
  expect(new URL(link).pathname).toBe(`/b/${camp.boardId}/worksheet`)
  const office = await world.person()
  const { page } = office
  // At whatever path it is opened: it is for the worksheet.
  await page.goto(link.replace('/worksheet', ''))
  await page.getByText(t('sheet.answersOnly')).waitFor()
  await page.getByText(t('sheet.answered', { answered: 7, of: 19 })).waitFor()
  const main = page.getByRole('main')
  expect(
    await main.locator('tbody textarea, tbody select, [data-drag], [data-testid="add-row"]').count(),
  ).toBe(0)
  expect(await page.getByRole('navigation').count()).toBe(0)

  await rowOf(page, 1)
    .getByRole('button', { name: /^回應「/ })
    .click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox').selectOption({ index: 1 })
  await form.getByRole('radio', { name: t('feasibility.adapted') }).check()
  await form.getByLabel(t('worksheet.responseText')).fill('修正作業要點後採行')
  await form.getByLabel(t('worksheet.responseOwner')).fill('國發會')
  expect([await findBarriers(page), await findCutWords(page)]).toEqual([[], []])
  await form.getByTestId('answer-save').click()
  await page.getByText(t('sheet.answered', { answered: 8, of: 19 })).waitFor()
  const seen = rowOf(recorder.page, 1)
  await seen.getByText('修正作業要點後採行').waitFor()
  await seen.getByText(`解1：${t('feasibility.adapted')}`).waitFor()

  // A change keeps what was said before.
  await rowOf(page, 1).getByRole('button', { name: /^修改/ }).click()
  await form.getByLabel(t('worksheet.responseText')).fill('下半年施行')
  await form.getByTestId('answer-save').click()
  await seen.getByText('下半年施行').waitFor()
  await rowOf(page, 1).getByRole('button', { name: /^修改/ }).click()
  await form.getByText(t('sheet.earlier', { count: 1 })).click()
  await form.getByText('修正作業要點後採行').waitFor()
  await waitForSync(page, 'saved')
  expect(office.watch.problems).toEqual([])
  await office.context.close()
})

// The export dialog: what is chosen there is what comes, what a file could not show is listed, and a slow one is said to
// be slow.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { comeIn, goTo, waitForSync } from './onScreen'
import { photograph } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let camp: TestBoard

beforeAll(async () => {
  world = await openWorld()
  camp = await world.server.createSample()
})
afterAll(() => world.close())

async function openDialog(page: Page): Promise<void> {
  await page.getByTestId('export').click()
  await page.getByTestId('export-dialog').waitFor()
}

async function fileOf(page: Page, kind: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId(`export-${kind}`).click(),
  ])
  await page.getByTestId('export-note').waitFor()
  return readFile(await download.path(), 'utf8')
}

test.each([
  { name: 'desk', device: desktop },
  { name: 'phone', device: phone },
])('what is chosen is what comes, on a $name', async ({ name, device }) => {
  const { page, watch } = await world.person({ device })
  await page.goto(`${world.url}/b/${camp.boardId}/worksheet#${camp.capabilities.recorder}`)
  await waitForSync(page, 'saved')
  await openDialog(page)
  await photograph(page, `export dialog ${name}`)
  expect([...(await findCutWords(page)), ...(await findBarriers(page))]).toEqual([])
  for (const format of ['pdf', 'html', 'zip', 'odt', 'ods', 'docx', 'xlsx', 'json', 'md', 'csv'])
    expect([format, await page.getByTestId(`export-${format}`).count()]).toEqual([format, 1])

  await page.getByTestId('export-tables').selectOption({ label: '第一組' })
  await page.getByRole('switch', { name: t('exportDialog.answers') }).click()
  await page.getByRole('switch', { name: t('exportDialog.pseudonyms') }).click()
  const file = await fileOf(page, 'md')
  expect(file).toContain('應要求：只列「第一組」；姓名以代號表示；未列逐點回應。')
  expect(file).toMatch(/與會者\d/)
  expect(file).not.toMatch(/高慈蔚|第二組|逐點回應 \|/)
  await page.keyboard.press('Escape')
  await page.getByTestId('export-dialog').waitFor({ state: 'detached' })
  expect(watch.problems).toEqual([])
})

test('what the font lacks is listed; pictures take their size; a slow file can be given up', async () => {
  const board = await world.server.createBoard({ title: '謝謝🙏' })
  const { page, watch } = await world.person({ expected: [/ERR_ABORTED/] })
  await comeIn(page, `${world.url}/b/${board.boardId}#${board.capabilities.facilitator}`)
  await goTo(page, 'worksheet')
  await openDialog(page)
  expect((await fileOf(page, 'pdf')).slice(0, 5)).toBe('%PDF-')
  await page.getByText(t('exportDialog.missing', { chars: '🙏' })).waitFor()

  const asked = page.waitForRequest(/format=png/)
  await page.getByText(t('exportDialog.scale2')).click()
  await page.getByText(t('exportDialog.dark'), { exact: true }).click()
  await fileOf(page, 'png')
  expect((await asked).url()).toMatch(/format=png&scale=2&theme=dark$/)

  // An answer that never comes.
  await page.route(/format=csv/, () => {})
  await page.getByTestId('export-csv').click()
  await page.getByTestId('export-progress').waitFor()
  await page.getByRole('button', { name: t('exportDialog.stop') }).click()
  await page.getByTestId('export-progress').waitFor({ state: 'detached' })
  expect(await page.getByTestId('export-csv').isEnabled()).toBe(true)
  expect(watch.problems).toEqual([])
})

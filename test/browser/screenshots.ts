// The pictures of the README and the manual, from the camp's board as the product shows it today. Run it after a
// change of the looks: `npm run build && npx tsx test/browser/screenshots.ts`; they go to docs/images. The printed page needs pdftoppm.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makeWorkbook } from '../fixtures/workbooks'
import { openSession } from '../harness/api'
import { desktop, phone } from '../harness/browser'
import { root } from '../harness/serverProcess'
import { waitForPaint } from './onCanvas'
import { comeIn, goTo, waitForSync } from './onScreen'
import { openWorld, t } from './World'

const folder = join(root, 'docs/images')
/** A picture that is larger than this makes the README slow to open. */
const maxBytes = 300_000

async function keep(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  console.log(`docs/images/${name}.png: ${Math.round(size / 1000)} kB`)
  if (size > maxBytes) process.exitCode = 1
}

/** Nodes glide to their places. */
async function waitForRest(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2_000 })))
}

/** What a form of the office collects after a meeting. */
function surveyRows(): string[][] {
  return [
    ['時間戳記', '您的姓名（選填）', '服務單位', '您對協作會議有什麼建議？', '類別'],
    ['2019/1/18 下午 5:02', '小安', '', '會前先給簡單的說明，第一次參加才跟得上。', '解決辦法'],
    ['2019/1/18 下午 5:04', '', '內政部', '公文往返的時間太長，議題常常已經過了。', '問題'],
    ['2019/1/18 下午 5:09', '阿明', '教育部', '希望主管也能來聽一次。', '願景'],
  ]
}

/** The second page of what is printed, as an office would see it. */
async function keepPaper(page: Page, name: string): Promise<void> {
  const paper = join(tmpdir(), `${name}.pdf`)
  await page.pdf({ path: paper, preferCSSPageSize: true })
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '2', '-singlefile', paper, join(folder, name)])
  rmSync(paper)
  console.log(`docs/images/${name}.png: ${Math.round(statSync(join(folder, `${name}.png`)).size / 1000)} kB`)
}

const world = await openWorld()
mkdirSync(folder, { recursive: true })
const camp = await world.server.createSample()
const linkTo = (view: string, role: 'facilitator' | 'participant') =>
  `${world.url}/b/${camp.boardId}${view}#${camp.capabilities[role]}`

const desk = await world.person({ device: { ...desktop, viewport: { width: 1920, height: 1080 } } })
await comeIn(desk.page, linkTo('', 'facilitator'))
await waitForPaint(desk.page)
await keep(desk.page, 'board')
await desk.page.setViewportSize({ width: 1280, height: 800 })
await goTo(desk.page, 'worksheet')
await keep(desk.page, 'worksheet')
await desk.page.getByTestId('import').click()
const buffer = Buffer.from(await makeWorkbook({ 回覆: surveyRows() }))
await desk.page.getByTestId('import-file').setInputFiles({ name: '會後問卷.xlsx', mimeType: '', buffer })
await desk.page.getByTestId('import-count').waitFor()
await keep(desk.page, 'import')
await desk.page.keyboard.press('Escape')
const firstRow = desk.page.locator('tbody[data-row]').first()
await firstRow.locator('[data-column="solution"] [data-open]').click()
await desk.page.getByRole('dialog').getByText(t('worksheet.links'), { exact: true }).waitFor()
await desk.page
  .getByRole('dialog')
  .getByText(t('worksheet.sources', { count: 2 }))
  .click()
await keep(desk.page, 'worksheet-entry')
await desk.page.getByRole('button', { name: t('common.close'), exact: true }).click()
await keepPaper(desk.page, 'worksheet-print')
await goTo(desk.page, 'outline')
await keep(desk.page, 'outline')
await desk.page
  .getByRole('navigation', { name: t('topbar.views') })
  .getByRole('link', { name: t('topbar.mindmap') })
  .click()
await desk.page.getByRole('button', { name: t('mindmap.overview'), pressed: true }).waitFor()
// One branch open: what hangs under it, and who said it.
for (const key of ['ArrowRight', 'Control+.', 'Shift+1'])
  await desk.page.getByTestId('mindmap-editor').press(key)
await waitForRest(desk.page)
await keep(desk.page, 'mindmap')

const guest = await world.person({ device: { ...phone, deviceScaleFactor: 1.5 } })
await guest.page.goto(linkTo('/join', 'participant'))
await guest.page.locator('input[name="name"]').fill('小安')
await guest.page.getByRole('button', { name: t('join.start') }).tap()
await waitForSync(guest.page, 'saved')
await guest.page.getByTestId('note-editor').fill('第一次參加，不知道要準備什麼資料。')
await guest.page.getByTestId('add-note').tap()
await guest.page.locator('li[data-state="onBoard"]').waitFor()
await guest.page.getByText(t('join.sent')).waitFor({ state: 'detached' })
await keep(guest.page, 'join')
const made = await fetch(`${world.url}/api/boards/${camp.boardId}/links`, {
  method: 'POST',
  headers: {
    authorization: `Bearer ${(await openSession(world.url, camp.boardId, { capability: camp.capabilities.facilitator })).token}`,
    'content-type': 'application/json',
  },
  body: JSON.stringify({ role: 'participant', scope: 'answers' }),
})
const { link } = (await made.json()) as { link: string }
const office = await world.person({ device: { ...desktop, viewport: { width: 1280, height: 800 } } })
await office.page.goto(link)
await office.page.getByText(t('sheet.answersOnly')).waitFor()
await office.page.locator('tbody[data-row] [data-testid^="answer-"]').first().click()
await office.page.getByLabel(t('feasibility.adapted')).check()
await office.page.getByLabel(t('worksheet.responseText')).fill('修正作業要點後，由各部會先行試辦。')
await keep(office.page, 'answers')
await world.close()

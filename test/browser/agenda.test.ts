// Running the meeting: a step from a template is opened at the desk, a phone-sized screen sees its prompt and its time by the
// server's clock, what is written in private shows at the reveal, and the last of two facilitators stands.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { translator } from '../../shared/i18n/catalogue'
import { byOrder, live } from '../../shared/model/board'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { comeIn, goTo, noteSaying, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let people: Person[] = []
const en = translator('en')
const hourMs = 3_600_000

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const linkTo = (board: TestBoard, view: string, role: keyof TestBoard['capabilities']) =>
  `${world.url}/b/${board.boardId}${view}#${board.capabilities[role]}`

async function person(options: Parameters<World['person']>[0] = {}): Promise<Person> {
  const one = await world.person(options)
  people.push(one)
  return one
}

async function leave(): Promise<void> {
  expect(people.flatMap(({ watch }) => watch.problems)).toEqual([])
  for (const { context } of people) await context.close()
  people = []
}

/** What the timer shows, in seconds; over time is negative. */
async function secondsOn(page: Page): Promise<number> {
  const text = (await page.getByTestId('timer').locator('.figures').textContent()) ?? ''
  const [minutes, seconds] = text.replace('+', '').split(':').map(Number)
  return (text.startsWith('+') ? -1 : 1) * (minutes! * 60 + seconds!)
}

async function addNote(page: Page, words: string): Promise<void> {
  await page.getByTestId('add-note').click()
  await page.getByTestId('note-editor').fill(words)
  await page.getByTestId('note-submit').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await waitForSync(page, 'saved')
}

test('a template’s steps are run, written in private, revealed and reported', async () => {
  photographOnFailure(() => people)
  const chair = await person()
  // The board is made on the home page, from a template.
  await chair.page.goto(world.url)
  await chair.page.locator('input[name="title"]').fill('報稅軟體協作會議')
  await chair.page.locator('select[name="template"]').selectOption('mini')
  await chair.page.getByTestId('create-board').click()
  await waitForSync(chair.page, 'saved')
  await chair.page
    .getByRole('dialog')
    .getByRole('button', { name: t('common.close'), exact: true })
    .click()
  await chair.page.getByRole('button', { name: t('join.noticeAccept'), exact: true }).click()
  const bar = chair.page.getByTestId('step-bar')
  await bar.getByText(t('step.notStarted')).waitFor()
  const boardId = new URL(chair.page.url()).pathname.split('/')[2]!
  const links = await chair.page.evaluate(
    (id) =>
      (
        JSON.parse(localStorage.getItem('visited-boards') ?? '[]') as { boardId: string; links: object }[]
      ).find((visit) => visit.boardId === id)?.links,
    boardId,
  )
  const guestLink = (links as { participant: string }).participant.replace(/#/, '/outline#')

  // The guest's clock is three hours off.
  const guest = await person({ device: phone })
  await guest.context.addInitScript((offset) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + offset
  }, 3 * hourMs)
  await comeIn(guest.page, guestLink)
  await guest.page.getByTestId('step-bar').getByText(t('step.notStarted')).waitFor()

  await bar.getByTestId('open-step').click()
  await guest.page.getByTestId('step-bar').getByText('寫你實際的經驗', { exact: false }).waitFor()
  await expect.poll(() => secondsOn(guest.page)).toBeLessThanOrEqual(300)
  expect(await secondsOn(guest.page)).toBeGreaterThan(240)
  expect(await guest.page.getByTestId('open-step').count()).toBe(0)
  expect(await findBarriers(guest.page)).toEqual([])
  expect(await findCutWords(guest.page)).toEqual([])
  await photograph(guest.page, 'agenda phone')

  await addNote(guest.page, '看不懂稅額怎麼來')
  await addNote(guest.page, '步驟太多')
  await chair.page
    .getByTestId('reveal')
    .filter({ hasText: t('reveal.waiting', { count: 2 }) })
    .waitFor()
  expect(await chair.page.getByText('看不懂稅額怎麼來').count()).toBe(0)

  // Paused, a minute more, on again.
  await bar.getByRole('button', { name: t('step.pause') }).click()
  await guest.page.getByTestId('timer').getByText(t('step.paused')).waitFor()
  const before = await secondsOn(guest.page)
  await bar.getByRole('button', { name: t('step.addMinute') }).click()
  await expect.poll(() => secondsOn(guest.page)).toBe(before + 60)
  await bar.getByRole('button', { name: t('step.resume') }).click()

  await chair.page.getByTestId('reveal').click()
  expect(await findBarriers(chair.page)).toEqual([])
  await chair.page.getByTestId('reveal-confirm').click()
  await guest.page.getByText(t('reveal.happened', { count: 2 })).waitFor()
  await chair.page.getByTestId('reveal').waitFor({ state: 'detached' })
  await goTo(chair.page, 'outline')
  await noteSaying(chair.page, '看不懂稅額怎麼來').waitFor()

  // In English, too, with the agenda open.
  await guest.page.evaluate(() => localStorage.setItem('language', 'en'))
  await guest.page.reload()
  await guest.page.getByTestId('step-bar').getByText(en('step.now'), { exact: true }).waitFor()
  await guest.page.getByTestId('open-agenda').click()
  await guest.page.getByRole('dialog', { name: en('agenda.title') }).waitFor()
  expect(await findBarriers(guest.page)).toEqual([])
  await leave()
})

test('two facilitators open different steps: the last one stands, and both see it', async () => {
  photographOnFailure(() => people)
  const board = await world.server.createBoard({ title: '季會', template: 'mini' })
  const [one, two] = [await person(), await person()]
  for (const { page } of [one, two]) await comeIn(page, linkTo(board, '/outline', 'facilitator'))
  const open = async (page: Page, title: string) => {
    await page.getByTestId('open-agenda').click()
    await page.getByRole('button', { name: t('agenda.openStep', { title }) }).click()
    await page.getByTestId('step-bar').getByText(title, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
  }
  await open(one.page, '收攏與討論')
  await open(two.page, '總結')
  for (const { page } of [one, two]) {
    await page.getByTestId('step-bar').locator('strong', { hasText: '總結' }).waitFor()
  }
  // By keyboard a step goes before the one above it.
  await one.page.getByTestId('open-agenda').click()
  await one.page.getByRole('button', { name: t('agenda.editStep', { title: '投票' }) }).focus()
  await one.page.keyboard.press('Alt+ArrowUp')
  const order = () => two.page.getByRole('dialog').locator('li[data-step] strong').allTextContents()
  await two.page.getByTestId('open-agenda').click()
  await expect.poll(order).toEqual(['各自寫', '一起看大家寫的', '投票', '收攏與討論', '總結'])
  expect(await findBarriers(two.page)).toEqual([])

  // By hand the last step goes before the first; the agenda is kept as a template of one's own.
  const items = one.page.getByRole('dialog').locator('li[data-step]')
  const [grip, first] = [
    await items.last().getByTitle(t('agenda.drag')).boundingBox(),
    await items.first().boundingBox(),
  ]
  await one.page.mouse.move(grip!.x + 8, grip!.y + 8)
  await one.page.mouse.down()
  await one.page.mouse.move(first!.x + 40, first!.y + 40, { steps: 4 })
  await one.page.mouse.move(first!.x + 40, first!.y + 4)
  await one.page.mouse.up()
  const steps = ['總結', '各自寫', '一起看大家寫的', '投票', '收攏與討論']
  await expect.poll(order).toEqual(steps)
  await one.page.getByRole('button', { name: t('agenda.templates'), exact: true }).click()
  await one.page.getByRole('textbox', { name: t('agenda.saveAs') }).fill('本處的季會')
  await one.page.getByTestId('save-template').click()
  await one.page.getByRole('button', { name: t('agenda.applyThis', { name: '本處的季會' }) }).waitFor()

  // The next meeting takes over what the earlier one had; the template is there as well.
  const next = await world.server.createBoard({ title: '下一次季會' })
  await comeIn(one.page, linkTo(next, '/outline', 'facilitator'))
  await one.page.getByTestId('make-agenda').click()
  await one.page.getByRole('button', { name: t('agenda.templates'), exact: true }).click()
  await one.page.getByRole('button', { name: t('agenda.applyThis', { name: '本處的季會' }) }).waitFor()
  await one.page.getByTestId(`copy-${board.boardId}`).click()
  await one.page.getByTestId('step-bar').waitFor()
  await expect.poll(() => items.locator('strong').allTextContents()).toEqual(steps)
  await leave()
})

test('a table reports on the projector; what is locked says so and offers nothing', async () => {
  photographOnFailure(() => people)
  const camp = await world.server.createBoard({ title: '共識營', template: 'camp' })
  const { boardId, capabilities } = camp
  const staff = await connect({ url: world.server.url, boardId, capability: capabilities.facilitator })
  await expect.poll(() => staff.board().size('table')).toBe(2)
  const table = [...live(staff.board(), 'table')].sort(byOrder)[0]!
  await staff.send({ t: 'row.add', id: 'row-of-the-table', title: '爭議較大的議題', tableId: table.id })
  await staff.close()
  const [chair, guest, projector] = [
    await person(),
    await person({ device: phone }),
    await person({ device: desktop }),
  ]
  await comeIn(chair.page, linkTo(camp, '/outline', 'facilitator'))
  await comeIn(guest.page, linkTo(camp, '/outline', 'participant'))
  await projector.page.goto(linkTo(camp, '/present', 'observer'))
  await chair.page.getByTestId('open-agenda').click()
  await chair.page.getByRole('button', { name: t('speak.title') }).click()
  await chair.page.getByTestId('speak-start').click()
  const report = projector.page.getByTestId('report')
  await report.getByText('爭議較大的議題', { exact: false }).first().waitFor()
  await projector.page.getByTestId('speaking-timer').waitFor()
  await guest.page.getByTestId('speaking').waitFor()
  expect(await guest.page.getByTestId('speak').count()).toBe(0)
  expect(await findBarriers(projector.page)).toEqual([])
  await photograph(projector.page, 'agenda report')
  await chair.page.getByTestId('speak').click()
  await chair.page.getByTestId('speak-stop').click()
  await report.waitFor({ state: 'detached' })

  // A table by the list of locks, a lane by the padlock on its header.
  await chair.page.getByTestId('locks').click()
  await chair.page.getByTestId(`lock-table:${table.id}`).check()
  await chair.page.keyboard.press('Escape')
  await goTo(chair.page, 'board')
  await chair.page.getByTestId('toggle-lane:problem').click()
  await guest.page.getByTestId('lock-notice').getByText(t('category.problem'), { exact: false }).waitFor()
  await expect.poll(() => guest.page.getByTestId('add-note-problem').isDisabled()).toBe(true)
  expect(await guest.page.getByTestId('add-note-solution').isDisabled()).toBe(false)
  expect(await findBarriers(guest.page)).toEqual([])
  expect(await findBarriers(chair.page)).toEqual([])

  // Who puts the sheet together sees it closed, with the reason, before they press anything.
  const recorder = await person()
  await recorder.page.goto(linkTo(camp, '/worksheet', 'recorder'))
  const row = recorder.page.getByTestId('row-row-of-the-table')
  const remove = row.getByRole('button', { name: t('worksheet.removeRow', { title: '爭議較大的議題' }) })
  await expect.poll(() => remove.isDisabled()).toBe(true)
  expect(await remove.getAttribute('title')).toBe(t('board.lockedMeans'))
  expect(await row.locator('textarea').count()).toBe(0)
  expect(await recorder.page.getByTestId('add-row').isDisabled()).toBe(false)
  await goTo(chair.page, 'outline')
  await chair.page.getByTestId('locks').click()
  await chair.page.getByTestId(`lock-table:${table.id}`).uncheck()
  await expect.poll(() => remove.isDisabled()).toBe(false)
  await chair.page.getByTestId('lock-lane:problem').uncheck()
  await guest.page.getByTestId('lock-notice').waitFor({ state: 'detached' })
  await leave()
})

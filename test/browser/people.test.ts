// People in the browser: roles and seats change on others' screens at once, who is sent away is told why, a table sees
// itself first; the panel at three sizes and in both languages.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { makeCid, makeId } from '../../shared/model/id'
import { openSession } from '../harness/api'
import { desktop, phone } from '../harness/browser'
import { RawSocket } from '../harness/RawSocket'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { waitForPaint } from './onCanvas'
import { comeIn, goTo, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let board: TestBoard
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  board = await world.server.createSample()
})
afterAll(() => world.close())

type Role = keyof TestBoard['capabilities']
const link = (role: Role, view = '') => `${world.url}/b/${board.boardId}${view}#${board.capabilities[role]}`

/** Someone who is there without a screen. */
async function guest(name: string, unit: string): Promise<RawSocket> {
  const { boardId, capabilities } = board
  const { token } = await openSession(world.url, boardId, {
    capability: capabilities.participant,
    name,
    unit,
  })
  return RawSocket.join({ url: world.url, boardId, token })
}

async function openPanel(page: Page) {
  await page.getByTestId('open-people').click()
  const panel = page.getByTestId('people')
  await panel.waitFor()
  return panel
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await findCutWords(page)).toEqual([])
}

test('a participant is promoted, seated, sent away and let back in; their screen follows at once', async () => {
  const [chair, person] = [await world.person(), await world.person()]
  photographOnFailure(() => [chair, person])
  await comeIn(person.page, link('participant', '/outline'))
  await comeIn(chair.page, link('facilitator'))
  await waitForPaint(chair.page)
  const panel = await openPanel(chair.page)
  const item = panel.locator('li[data-member]').filter({ hasText: t('role.participant') })
  await item.getByRole('button').first().click()
  const name = t('people.nameless', { serial: 1 })
  await panel.getByLabel(t('people.roleOf', { name })).selectOption('recorder')
  await person.page.getByTestId('role-badge').getByText(t('role.recorder')).waitFor()
  await panel.getByLabel(t('people.roleOf', { name })).selectOption('participant')
  await person.page.getByTestId('role-badge').getByText(t('role.participant')).waitFor()

  // Their own table comes first, and all of it is one choice away.
  await panel.getByLabel(t('people.tableOf', { name })).selectOption('第二組')
  const filter = person.page.getByLabel(t('outline.table'))
  const chosen = () => filter.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.text)
  await expect.poll(chosen).toBe(t('outline.ownTable', { table: '第二組' }))
  await filter.selectOption('')
  await goTo(person.page, 'worksheet')
  await expect.poll(chosen).toBe(t('outline.allTables'))

  await panel.getByRole('button', { name: t('people.remove'), exact: true }).click()
  await expectNoFaults(chair.page)
  await chair.page.getByTestId('confirm').click()
  await person.page.getByText(t('sync.removedTitle')).waitFor()
  await panel.getByRole('button', { name: t('people.letBack') }).click()
  await panel.getByRole('button', { name: t('people.remove'), exact: true }).waitFor()
  await person.page.reload()
  await waitForSync(person.page, 'saved')
  expect([...chair.watch.problems, ...person.watch.problems]).toEqual([])
  await chair.context.close()
  await person.context.close()
})

test('people are seated at random, agencies apart; who did what is listed and leads to its note', async () => {
  const chair = await world.person({ device: { ...desktop, viewport: { width: 1920, height: 1080 } } })
  photographOnFailure(() => [chair])
  const { page } = chair
  const guests = await Promise.all(
    [
      ['王小姐', '財政部'],
      ['陳科長', '財政部'],
      ['李技正', '內政部'],
      ['周先生', '內政部'],
    ].map(([name, unit]) => guest(name!, unit!)),
  )
  const words = '先給簡單的說明'
  for (const [text, anonymous] of [
    [words, false],
    ['不敢具名的話', true],
  ]) {
    const command = { t: 'note.add', cid: makeCid(Date.now()), id: makeId(), text, category: null, anonymous }
    expect(await guests[0]!.ask(command)).toMatchObject({ ok: true })
  }
  await comeIn(page, link('facilitator'))
  await waitForPaint(page)
  const panel = await openPanel(page)
  await page.getByTestId('people-seats').click()
  await page.getByTestId('seat-at-random').click()
  await page.getByTestId('seat-now').click()
  for (const agency of ['財政部', '內政部'])
    for (const table of ['第一組', '第二組'])
      await expect
        .poll(() => panel.getByRole('region', { name: table }).getByText(agency, { exact: true }).count())
        .toBe(1)
  await photograph(page, 'people seats 1920')
  await expectNoFaults(page)
  // By hand: into the other table.
  const person = panel.locator('li[draggable="true"]').filter({ hasText: '王小姐' })
  const before = await person.locator('xpath=ancestor::section').getAttribute('aria-label')
  const other = before === '第一組' ? '第二組' : '第一組'
  await person.dragTo(panel.getByRole('region', { name: other }))
  await panel.getByRole('region', { name: other }).getByText('王小姐').waitFor()

  await page.getByTestId('people-activity').click()
  const line = panel.locator('li').filter({ hasText: words })
  await line.getByText(`王小姐${t('did.note.add', { what: t('people.quoted', { text: words }) })}`).waitFor()
  expect(await panel.getByText('不敢具名的話').count()).toBe(0)
  await expectNoFaults(page)
  await line.getByRole('button', { name: t('people.show') }).click()
  await page.locator('[data-action="remove"]').click()
  await page.getByTestId('people-bin').click()
  await panel.getByText(words).waitFor()
  await panel.getByRole('button', { name: t('common.restore') }).click()
  await panel.getByText(t('outline.nothingRemoved')).waitFor()
  expect(chair.watch.problems).toEqual([])
  await chair.context.close()
})

test('rows of two tables are marked as the same, on both rows', async () => {
  const scribe = await world.person()
  photographOnFailure(() => [scribe])
  const { page } = scribe
  await comeIn(page, link('recorder', '/outline'))
  await goTo(page, 'worksheet')
  const row = page.locator('tbody[data-row]').first()
  await row.getByRole('button', { name: t('sheet.compare', { title: '' }) }).click()
  const other = page.locator('[data-compare]').first()
  await other.getByRole('combobox').selectOption('same')
  await photograph(page, 'compare 1280')
  await expectNoFaults(page)
  await page.keyboard.press('Escape')
  await row.locator('[data-mark="sheet.sameAs"]').getByRole('button').click()
  await expect.poll(() => page.locator('[data-mark="sheet.sameAs"]').count()).toBe(2)
  expect(await findCutWords(page)).toEqual([])
  expect(scribe.watch.problems).toEqual([])
  await scribe.context.close()
})

test('a withdrawn link closes the screen that came by it, and says so', async () => {
  board = await world.server.createBoard()
  const [chair, scribe] = [await world.person(), await world.person({ expected: [/403/] })]
  photographOnFailure(() => [chair, scribe])
  await comeIn(scribe.page, link('recorder', '/outline'))
  await comeIn(chair.page, link('facilitator', '/outline'))
  await chair.page.getByRole('button', { name: t('topbar.share'), exact: true }).click()
  const given = chair.page.getByTestId('given-recorder')
  await given.getByText(t('people.linkOnline', { count: 1 })).waitFor()
  await given.scrollIntoViewIfNeeded()
  await photograph(chair.page, 'people links 1280')
  await expectNoFaults(chair.page)
  await given.getByRole('button').click()
  await chair.page.getByTestId('confirm').click()
  await scribe.page.getByText(t('sync.unauthorizedTitle')).waitFor()
  await scribe.page.getByText(t('sync.unauthorizedWords')).waitFor()
  await expect.poll(() => given.getByRole('button').count()).toBe(0)
  expect([...chair.watch.problems, ...scribe.watch.problems]).toEqual([])
  await chair.context.close()
  await scribe.context.close()
})

test('on a phone and in English it fills the screen, tab by tab', async () => {
  const english = translator('en')
  board = await world.server.createBoard({ title: 'Filing taxes on a phone', language: 'en' })
  await guest('Somebody with a rather long name', 'Ministry of Health and Welfare')
  const me = await world.person({ device: { ...phone, locale: 'en-US' } })
  photographOnFailure(() => [me])
  const { page } = me
  await page.goto(link('facilitator', '/outline'))
  await waitForSync(page, 'saved')
  await page.getByRole('button', { name: english('join.noticeAccept'), exact: true }).click()
  const panel = await openPanel(page)
  await panel.locator('li[data-member]').first().waitFor()
  await panel.getByText(english('people.agreedCount', { count: 1, all: 2 })).click()
  const saved = page.waitForEvent('download')
  await page.getByTestId('save-consents').click()
  expect((await saved).suggestedFilename()).toMatch(/consents\.csv$/)
  for (const tab of ['roster', 'seats', 'activity', 'bin']) {
    await page.getByTestId(`people-${tab}`).click()
    if (tab === 'seats') {
      await page.getByTestId('add-table').click()
      await panel.getByRole('region', { name: english('people.newTable', { number: 1 }) }).waitFor()
    }
    await photograph(page, `people ${tab} phone`)
    await expectNoFaults(page)
  }
  await panel.getByRole('button', { name: english('side.close', { title: english('people.title') }) }).click()
  await panel.waitFor({ state: 'detached' })
  expect(me.watch.problems).toEqual([])
  await me.context.close()
})

// The inbox of questions: asked by one, let through, supported, projected and made into a note by another; on a desk and
// on a phone, in both languages, nobody is kept out.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { comeIn, noteSaying, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let board: TestBoard
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  board = await world.server.createBoard()
})
afterAll(() => world.close())

const link = (role: keyof TestBoard['capabilities'], view = '') =>
  `${world.url}/b/${board.boardId}${view}#${board.capabilities[role]}`

async function openPanel(page: Page) {
  await page.getByTestId('open-questions').click()
  const panel = page.getByTestId('questions')
  await panel.waitFor()
  return panel
}

async function expectSound(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await findCutWords(page)).toEqual([])
}

test('read first, let through, supported, projected, made into a note that leads back', async () => {
  const chair = await world.person()
  const guest = await world.person({ device: phone })
  const screen = await world.person({ device: { ...desktop, reducedMotion: 'reduce' } })
  photographOnFailure(() => [chair, guest, screen])
  await comeIn(chair.page, link('facilitator', '/outline'))
  const inbox = await openPanel(chair.page)
  await inbox.getByText(t('questions.moderateOn'), { exact: true }).click()
  await waitForSync(chair.page, 'saved')

  await comeIn(guest.page, link('participant', '/outline'))
  const asking = await openPanel(guest.page)
  const question = '會議紀錄在哪裡看？'
  await guest.page.getByTestId('question-input').fill(question)
  await asking.getByText(t('questions.willWait')).waitFor()
  await asking.getByText(t('common.anonymous'), { exact: true }).click()
  await expectSound(guest.page)
  await guest.page.getByTestId('question-send').tap()
  await asking.getByText(t('questions.ownWaiting')).waitFor()

  const waiting = inbox.getByTestId('moderation').locator('li').filter({ hasText: question })
  await waiting.getByText(t('common.anonymous')).waitFor()
  await expectSound(chair.page)
  await photograph(chair.page, 'questions waiting')
  await waiting.getByRole('button', { name: t('questions.let'), exact: true }).click()
  const list = inbox.getByTestId('question-list')
  await list.getByText(question).waitFor()
  const support = asking.getByRole('button', { name: t('questions.support', { count: 0 }) })
  await support.tap()
  await inbox.getByRole('button', { name: t('questions.support', { count: 1 }) }).waitFor()

  await screen.page.goto(link('observer', '/present'))
  await list.getByRole('button', { name: t('questions.project'), exact: true }).click()
  await screen.page.getByTestId('present-question').getByText(question).waitFor()
  await photograph(screen.page, 'questions projector')
  await expectSound(screen.page)
  await list.getByRole('button', { name: t('questions.unproject') }).click()
  await screen.page.getByTestId('present-question').waitFor({ state: 'detached' })

  await list.getByRole('button', { name: t('questions.toNote') }).click()
  await inbox
    .getByTestId('pick-column')
    .getByRole('button', { name: t('category.problem') })
    .click()
  const note = noteSaying(chair.page.getByTestId('outline'), question)
  await note.getByText(t('outline.fromQuestion')).waitFor()
  await inbox.getByRole('button', { name: t('questions.seeNote') }).click()
  await expect.poll(() => note.evaluate((item) => item === document.activeElement)).toBe(true)
  await chair.page.getByTestId('open-questions').click()
  await inbox.waitFor({ state: 'detached' })
  await note.locator('[data-menu]').click()
  await chair.page.getByRole('menuitem', { name: t('outline.showQuestion') }).click()
  await inbox.locator('li[data-target]').filter({ hasText: question }).waitFor()
  // One action more, and the same question is a node of the map.
  await list.getByRole('button', { name: t('questions.toMind') }).click()
  await list.getByText(t('questions.onMind')).waitFor()
  await chair.page
    .getByRole('navigation', { name: t('topbar.views') })
    .getByRole('link', { name: t('topbar.mindmap') })
    .click()
  const nodes = chair.page.locator('[data-testid^="mindmap-node-"]')
  await nodes.filter({ hasText: question }).waitFor({ state: 'attached' })
  expect(await nodes.count()).toBe(1)
  await list.getByRole('button', { name: t('questions.answered'), exact: true }).click()
  await inbox.getByText(t('questions.none.open')).waitFor()
  await inbox.getByRole('button', { name: t('questions.tab.answered', { count: 1 }) }).click()
  await list.getByText(question).waitFor()
  const problems = [chair, guest, screen].flatMap(({ watch }) => watch.problems)
  expect(problems).toEqual([])
  for (const { context } of [chair, guest, screen]) await context.close()
})

test('in English', async () => {
  const en = translator('en')
  const me = await world.person({ device: { ...desktop, locale: 'en-GB' } })
  photographOnFailure(() => [me])
  await me.page.goto(link('facilitator'))
  await waitForSync(me.page, 'saved')
  const inbox = await openPanel(me.page)
  await inbox.getByText(en('questions.counts', { open: 0 })).waitFor()
  await inbox.getByRole('textbox', { name: en('questions.ask') }).fill('When will this be decided?')
  await me.page.keyboard.press('Enter')
  await inbox.getByTestId('question-list').getByText('When will this be decided?').waitFor()
  await photograph(me.page, 'questions English')
  await expectSound(me.page)
  expect(me.watch.problems).toEqual([])
  await me.context.close()
})

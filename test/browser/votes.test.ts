// A hidden vote by dots on what is selected: three people vote, nobody sees a count before the close, hands are added,
// the projector and the voted entries show the result. On a desk and on a phone, in both languages.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { translator } from '../../shared/i18n/catalogue'
import { desktop, phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { findBarriers, findCutWords } from './findFaults'
import { comeIn, waitForSync } from './onScreen'
import { photograph, photographOnFailure } from './photographs'
import { openWorld, t, type World } from './World'

let world: World
let board: TestBoard
const ids = ['cluster-first', 'cluster-other', 'cluster-third']
beforeAll(async () => {
  world = await openWorld()
  board = await world.server.createBoard()
  const { boardId, capabilities } = board
  const session = await connect({ url: world.server.url, boardId, capability: capabilities.facilitator })
  for (const id of ids) await session.send({ t: 'cluster.add', id, category: 'problem', title: `問題 ${id}` })
  await session.close()
})
afterAll(() => world.close())

const link = (role: keyof TestBoard['capabilities'], view = '/outline') =>
  `${world.url}/b/${board.boardId}${view}#${board.capabilities[role]}`

async function expectSound(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await findCutWords(page)).toEqual([])
}

test('three people vote by dots and in secret; hands are added at the close', async () => {
  const still = { ...desktop, reducedMotion: 'reduce' as const }
  const chair = await world.person()
  const guest = await world.person()
  const other = await world.person({ device: phone })
  const screen = await world.person({ device: still })
  const everybody = [chair, guest, other, screen]
  photographOnFailure(() => everybody)
  await comeIn(chair.page, link('facilitator'))
  const outline = chair.page.getByTestId('outline')
  for (const id of ids) await outline.getByTestId(`cluster-${id}`).getByRole('checkbox').first().check()
  await chair.page.getByTestId('open-votes').click()
  const votes = chair.page.getByTestId('votes')
  await chair.page.getByTestId('poll-new').click()
  await votes.getByLabel(t('polls.title')).fill('先談哪一個問題？')
  await votes.getByText(t('polls.options', { count: 3 })).waitFor()
  await photograph(chair.page, 'votes form')
  await expectSound(chair.page)
  await votes.getByRole('button', { name: t('polls.createOpen') }).click()
  const card = votes.locator('[data-testid^="poll-"][data-state="open"]')
  await card.getByTestId(`vote-${ids[0]}`).click()

  const vote = async (page: Page, presses: readonly number[]) => {
    await page.getByTestId('go-vote').click()
    for (const at of presses) await page.getByTestId(`vote-${ids[at]}`).click()
    await waitForSync(page, 'saved')
  }
  await comeIn(guest.page, link('participant'))
  await vote(guest.page, [0, 0, 1])
  await guest.page.getByText(t('polls.leftNone')).waitFor()
  await comeIn(other.page, link('participant'))
  await vote(other.page, [2])
  await expectSound(other.page)
  await card.getByText(t('polls.votersSoFar', { count: 3 })).waitFor()

  await screen.page.goto(link('observer', '/present').replace('#', '?every=0#'))
  const projected = screen.page.getByTestId('present-poll')
  await projected.getByText(t('polls.votersSoFar', { count: 3 })).waitFor()
  for (const { page } of everybody) expect(await page.locator('progress').count()).toBe(0)
  await photograph(screen.page, 'votes projector open')

  await card.getByRole('button', { name: t('polls.hands') }).click()
  await votes.getByRole('spinbutton').nth(2).fill('4')
  await votes.getByRole('button', { name: t('common.save') }).click()
  await votes.getByText(t('polls.handsKept')).waitFor()
  await card.getByRole('button', { name: t('polls.close') }).click()
  const countOf = (page: Page, at: number) => page.getByTestId(`count-${ids[at]}`)
  for (const { page } of [chair, guest, other]) {
    await countOf(page, 2)
      .getByText(t('polls.votes', { count: 5 }))
      .waitFor()
    await countOf(page, 2)
      .getByText(t('polls.ofHands', { count: 4 }))
      .waitFor()
    await countOf(page, 0)
      .getByText(t('polls.votes', { count: 3 }), { exact: true })
      .waitFor()
    await countOf(page, 1)
      .getByText(t('polls.votes', { count: 1 }), { exact: true })
      .waitFor()
  }
  await projected.locator('progress').first().waitFor()
  await outline
    .getByTestId(`cluster-${ids[2]}`)
    .getByText(t('outline.votes', { count: 5 }))
    .waitFor()
  await photograph(chair.page, 'votes results')
  await photograph(screen.page, 'votes projector closed')
  for (const { page } of [chair, other, screen]) await expectSound(page)
  await votes.getByRole('button', { name: t('polls.unproject') }).click()
  await projected.waitFor({ state: 'detached' })

  await votes.getByTestId('proxy-note').click()
  await chair.page.getByRole('dialog').getByText(t('outline.meansProxy')).waitFor()
  expect(everybody.flatMap(({ watch }) => watch.problems)).toEqual([])
  for (const { context } of everybody) await context.close()
})

test('a show of hands alone, in English', async () => {
  const en = translator('en')
  const me = await world.person({ device: { ...desktop, locale: 'en-GB' } })
  photographOnFailure(() => [me])
  await me.page.goto(link('recorder', '/mindmap'))
  await waitForSync(me.page, 'saved')
  await me.page.getByTestId('open-votes').click()
  await me.page.getByTestId('poll-new').click()
  const votes = me.page.getByTestId('votes')
  await votes.getByRole('textbox', { name: en('polls.title') }).fill('Meet again?')
  await votes.getByRole('button', { name: en('polls.mode.yesNo') }).click()
  await expectSound(me.page)
  await votes.getByRole('button', { name: en('polls.create'), exact: true }).click()
  const card = votes.locator('[data-testid^="poll-"]').filter({ hasText: 'Meet again?' })
  await card.getByRole('button', { name: en('polls.hands') }).click()
  await votes.getByRole('spinbutton', { name: en('polls.handsOf', { text: en('polls.yes') }) }).fill('12')
  await votes.getByRole('button', { name: en('common.save') }).click()
  await card.getByText(en('polls.byHandOnly')).waitFor()
  await card.getByText(en('polls.votes', { count: 12 }), { exact: true }).waitFor()
  await photograph(me.page, 'votes English')
  await expectSound(me.page)
  expect(me.watch.problems).toEqual([])
  await me.context.close()
})

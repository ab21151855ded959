// Duplicates on real input: related notes found in a worker under the page's security policy, merged by key, opened,
// split; and what the phone of one of their authors says.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phone } from '../harness/browser'
import { comeIn, goTo, noteSaying, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let desk: Person
let guest: Person

beforeAll(async () => {
  world = await openWorld()
  desk = await world.person()
  guest = await world.person({ device: phone })
})
afterAll(() => world.close())

test('a note on a phone is merged with one that says the same, and split again', async () => {
  photographOnFailure(() => [desk, guest])
  const camp = await world.server.createSample()
  const linkTo = (view: string, role: 'facilitator' | 'participant') =>
    `${world.url}/b/${camp.boardId}${view}#${camp.capabilities[role]}`
  await guest.page.goto(linkTo('/join', 'participant'))
  await guest.page.locator('input[name="name"]').fill('小安')
  await guest.page.getByRole('button', { name: t('join.start') }).tap()
  await waitForSync(guest.page, 'saved')
  await guest.page.getByRole('button', { name: t('category.problem') }).tap()
  await guest.page.getByTestId('note-editor').fill('業務單位真的是被雷打到')
  await guest.page.getByTestId('add-note').tap()
  await guest.page.locator('li[data-state="onBoard"]').waitFor()

  await comeIn(desk.page, linkTo('/outline', 'facilitator'))
  const mine = noteSaying(desk.page.getByTestId('outline'), '業務單位真的是被雷打到')
  await mine.focus()
  await desk.page.keyboard.press('q')
  const related = desk.page.getByTestId('related-sheet')
  const other = related.locator('li').filter({ hasText: '業務單位被指定，就是被雷打到' })
  await other.getByText('被雷打到」').waitFor()
  await other.getByRole('checkbox').check()
  await related.getByRole('button', { name: t('related.merge') }).click()

  const stateOfMine = guest.page.locator('li[data-state="merged"]')
  await stateOfMine.getByText('業務單位被指定').waitFor()
  await openStack(desk.page)
  const sheet = desk.page.getByTestId('stack-sheet')
  expect(await sheet.locator('li').count()).toBe(2)
  await sheet.getByText('小安').waitFor()
  await sheet.getByRole('button', { name: t('stack.splitAll') }).click()
  await guest.page.locator('li[data-state="onBoard"]').waitFor()
  await mine.waitFor()

  await goTo(desk.page, 'worksheet')
  expect([...desk.watch.problems, ...guest.watch.problems]).toEqual([])
})

async function openStack(page: Page): Promise<void> {
  const shown = noteSaying(page.getByTestId('outline'), '業務單位被指定，就是被雷打到')
  await shown.getByRole('button', { name: t('outline.stackOf', { count: 2 }) }).click()
}

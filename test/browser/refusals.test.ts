// What must be refused, kindly: the words stay, the reason is said, and what a person may not do is not offered.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashSecret } from '../../server/access/capability'
import { systemClock } from '../../server/clock'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import { phone } from '../harness/browser'
import type { TestBoard } from '../harness/server'
import { placeOnCanvas } from './onCanvas'
import { comeIn, goTo, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, type PersonOptions, t, type World } from './World'
import { lineIsCut } from './watchPages'

let world: World
let board: TestBoard
const everyone: Person[] = []
/** How far the server's clock is ahead of ours, in ms. */
let aheadMs = 0

beforeAll(async () => {
  world = await openWorld({ clock: { ...systemClock, now: () => Date.now() + aheadMs } })
  board = await world.server.createBoard()
})
afterAll(() => world.close())

async function someone(options?: PersonOptions): Promise<Person> {
  const person = await world.person(options)
  everyone.push(person)
  photographOnFailure(() => [person])
  return person
}

type Role = keyof TestBoard['capabilities']

function linkTo(view: string, role: Role = 'facilitator', of = board): string {
  return `${world.url}/b/${of.boardId}${view === 'board' ? '' : `/${view}`}#${of.capabilities[role]}`
}

describe('a note of 2,001 characters', () => {
  const words = '長'.repeat(textLimits.note + 1)

  test('stays in the phone’s box, which says how much is too much', async () => {
    const { page } = await someone({ device: phone })
    await page.goto(linkTo('join', 'participant'))
    await page.getByRole('button', { name: t('join.start') }).tap()
    const editor = page.getByTestId('note-editor')
    await editor.fill(words)
    // A button that cannot send now takes a thumb all the same.
    await page.getByTestId('add-note').tap({ force: true })
    await page
      .getByRole('alert')
      .getByText(t('join.tooLong', { over: 1 }))
      .waitFor()
    expect(await editor.inputValue()).toBe(words)
    expect(await page.locator('li[data-state]').count()).toBe(0)
    await editor.fill(words.slice(1))
    await page.getByTestId('add-note').tap()
    await page.locator('li[data-state="onBoard"]').waitFor()
  })

  test('stays in the canvas’s editor and in the outline’s', async () => {
    const { page } = await someone()
    await comeIn(page, linkTo('board'))
    const { x, y } = await placeOnCanvas(page, 400, 300)
    await page.mouse.dblclick(x, y)
    await refuses(page)
    await page.keyboard.press('Escape')
    await page.getByTestId('note-editor').waitFor({ state: 'detached' })
    await goTo(page, 'outline')
    await page.getByTestId('add-note').click()
    await refuses(page)
    await waitForSync(page, 'saved')
  })

  async function refuses(page: Page): Promise<void> {
    const editor = page.getByTestId('note-editor')
    await editor.fill(words)
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .getByText(t('common.textOverBy', { count: 1 }))
      .waitFor()
    expect(await editor.inputValue()).toBe(words)
  }
})

test('a wrong link and a missing board show the same page', async () => {
  const { page, context, watch } = await someone({ expected: [/status of 403/] })
  const wrong = 'w'.repeat(22)
  const show = async (link: string) => {
    await page.goto(link)
    await page.getByRole('heading', { name: t('sync.missingTitle') }).waitFor()
    const address = new URL(page.url()).pathname
    return {
      page: (await page.locator('body').innerHTML()).replaceAll(address, ''),
      title: await page.title(),
    }
  }
  const ofWrongLink = await show(`${world.url}/b/${board.boardId}#${wrong}`)
  const ofMissingBoard = await show(`${world.url}/b/${makeId()}#${wrong}`)
  expect(ofMissingBoard).toEqual(ofWrongLink)
  // Nothing of it is kept as a place one has been to.
  await page.goto(`${world.url}/`)
  await page.getByText(t('home.recentEmpty')).waitFor()
  expect(watch.problems).toEqual([])
  await context.close()
})

describe('a session that ends', () => {
  test('by its twelve hours is renewed unseen', async () => {
    const { page } = await someone({ expected: [lineIsCut] })
    await comeIn(page, linkTo('outline', 'recorder'))
    aheadMs = 13 * 3600 * 1000
    world.server.cutSockets()
    await page.locator('html:not([data-sync="saved"])').waitFor({ state: 'attached' })
    await waitForSync(page, 'saved')
    await page.getByTestId('add-note').click()
    await page.getByTestId('note-editor').fill('過了十三小時')
    await page.keyboard.press('Enter')
    await page.getByTestId('column-none').getByText('過了十三小時').waitFor()
    await waitForSync(page, 'saved')
    aheadMs = 0
  })

  test('because its link was withdrawn says so, and how to come back', async () => {
    const { page } = await someone({ expected: [lineIsCut, /status of 403/] })
    const ended = await world.server.createBoard()
    await comeIn(page, linkTo('outline', 'recorder', ended))
    const { store } = world.server
    const capability = await store.findCapability(ended.boardId, hashSecret(ended.capabilities.recorder))
    await store.revokeCapability(capability?.id ?? '', Date.now())
    world.server.cutSockets()
    await page.getByRole('heading', { name: t('sync.unauthorizedTitle') }).waitFor()
    await page.getByText(t('sync.unauthorizedWords')).waitFor()
    await page.getByRole('button', { name: t('sync.toJoin') }).click()
    await page.locator('input[name="joinCode"]').waitFor()
  })

  test('by the server’s hand says so', async () => {
    const { page, context } = await someone()
    await context.addInitScript(keepSockets)
    await comeIn(page, linkTo('outline', 'recorder'))
    // What no client of ours ever does: an update of the document. The server closes the door for it.
    await page.evaluate(() => {
      const { sockets } = window as unknown as { sockets: WebSocket[] }
      sockets.at(-1)?.send(new Uint8Array([0, 2, 2, 0, 0]))
    })
    await page.getByRole('heading', { name: t('sync.removedTitle') }).waitFor()
    await page.getByText(t('sync.removedWords')).waitFor()
  })
})

test('an observer sees everything and is offered nothing to change it with', async () => {
  const camp = await world.server.createSample()
  const { page } = await someone()
  await page.goto(linkTo('board', 'observer', camp))
  await waitForSync(page, 'saved')
  await page.getByTestId('canvas').waitFor()
  expect(await page.getByTestId('role-badge').getAttribute('data-role')).toBe('observer')
  await expectNothingToEdit(page)
  const { x, y } = await placeOnCanvas(page, 300, 250)
  await page.mouse.dblclick(x, y)
  await page.keyboard.press('n')
  await page.keyboard.press('Delete')
  await expectNothingToEdit(page)

  await goTo(page, 'outline')
  await page.locator('li[data-testid^="note-"]').first().waitFor()
  await page.locator('li[data-testid^="cluster-"]').first().focus()
  for (const key of ['n', 'g', 'r', 'l', 'c', 'w', 'm', 'Delete', 'Enter']) await page.keyboard.press(key)
  await expectNothingToEdit(page)

  await goTo(page, 'worksheet')
  await page.locator('[data-testid^="entry-"]').first().waitFor()
  await expectNothingToEdit(page)
  await page.locator('[data-testid^="entry-"] button').first().click()
  await page.getByRole('dialog').waitFor()
  await expectNothingToEdit(page)
  expect(await page.getByTestId('export-json').isEnabled()).toBe(true)

  await page.goto(linkTo('join', 'observer', camp))
  await page.getByText(t('join.observer')).waitFor()
  await expectNothingToEdit(page)
})

test('none of this broke anything', () => {
  expect(everyone.flatMap(({ watch }) => watch.problems)).toEqual([])
})

async function expectNothingToEdit(page: Page): Promise<void> {
  const editing = [
    'textarea',
    'input:not([type="search"])',
    '[contenteditable]',
    '[data-action]',
    '[data-menu]',
    'menu',
  ]
  const ids = ['add-note', 'add-row', 'import', 'finish', 'note-editor', 'qr']
  const all = [
    ...editing,
    ...ids.map((id) => `[data-testid="${id}"]`),
    '[data-testid^="add-note-"]',
    '[role="menu"]',
  ]
  const found = await page
    .locator(all.join(', '))
    .evaluateAll((elements) => elements.map((element) => element.outerHTML))
  expect(found).toEqual([])
}

/** Runs in the page, before it: keeps its sockets at hand. */
function keepSockets(): void {
  const sockets: WebSocket[] = []
  Object.assign(window, { sockets })
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      sockets.push(this)
    }
  }
}

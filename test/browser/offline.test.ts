// Without a line: what people write waits in this browser, survives a reload and a closed tab, arrives once, and the
// light never calls saved what the server's disk does not have.
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import { exportJson, openSession } from '../harness/api'
import type { TestBoard } from '../harness/server'
import { comeIn, noteSaying, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, type World } from './World'
import { type OutboxWatch, timeAppends, watchOutbox } from './watchOutbox'
import { lineIsCut } from './watchPages'

const store = () => world.server.store as MemoryStore
let world: World
let board: TestBoard
let person: Person
let outbox: OutboxWatch
let durableAt: ReadonlyMap<string, number>
let openDisk: () => void
let diskIsOpen: Promise<void>

beforeEach(async () => {
  diskIsOpen = new Promise((resolve) => {
    openDisk = resolve
  })
  world = await openWorld({ store: new MemoryStore() })
  durableAt = timeAppends(world.server.store)
  board = await world.server.createBoard()
  person = await world.person({ expected: [lineIsCut] })
  outbox = await watchOutbox(person.context)
})
afterEach(async () => {
  openDisk()
  await world.close()
})

test('three notes and an edit, made offline over a reload, arrive once', async () => {
  photographOnFailure(() => [person])
  const { page, context } = person
  await comeIn(page, linkTo('outline'))
  await page.evaluate(() => navigator.serviceWorker.ready)
  await waitForStoredMirror(page)

  await context.setOffline(true)
  world.server.cutSockets()
  await waitForSync(page, 'offline')
  const said = ['第一張', '第二張', '第三張']
  for (const words of said) await writeNote(page, words)
  await waitForOutbox(page, 3)
  await page.keyboard.press('Control+z')
  await noteSaying(page, '第三張').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Shift+z')
  await noteSaying(page, '第三張').waitFor()
  await waitForOutbox(page, 5)

  await page.reload()
  for (const words of said) await noteSaying(page, words).waitFor()
  await waitForSync(page, 'offline')
  expect(await notesOnServer()).toEqual([])

  await noteSaying(page, '第二張').focus()
  await page.keyboard.press('Enter')
  const editor = page.getByTestId('note-editor')
  await editor.fill('第二張，改過')
  await page.keyboard.press('Enter')
  await editor.waitFor({ state: 'detached' })
  await waitForOutbox(page, 6)

  await context.setOffline(false)
  await waitForSync(page, 'saved')
  await waitForOutbox(page, 0)
  const arrived = ['第一張', '第三張', '第二張，改過']
  expect(await notesOnServer()).toEqual(arrived)
  for (const words of arrived) expect(await noteSaying(page, words).count()).toBe(1)
  await page.reload()
  await waitForSync(page, 'saved')
  for (const words of arrived) await noteSaying(page, words).waitFor()
  for (const words of arrived) expect(await noteSaying(page, words).count()).toBe(1)
  expectHonestLight()
})

test('what waits in one tab keeps the other’s light from saying saved', async () => {
  const [first, second] = await twoTabs()
  store().hooks.beforeCommit = () => diskIsOpen
  await writeNote(first, '磁碟還沒寫完')
  await waitForSync(second, 'saving')
  await waitForOutbox(second, 1)
  expect(await noteSaying(second, '磁碟還沒寫完').count()).toBe(0)
  openDisk()
  await Promise.all([first, second].map((page) => waitForSync(page, 'saved')))
  await noteSaying(second, '磁碟還沒寫完').waitFor()
  expect(await notesOnServer()).toEqual(['磁碟還沒寫完'])
  expectHonestLight()
})

test.each([
  ['is closed', (page: Page) => page.close()],
  ['leaves for the home page', (page: Page) => page.locator('header a[href="/"]').click()],
] as const)('what a tab left behind that %s is adopted and sent by the other', async (_how, leave) => {
  const [first, second] = await twoTabs()
  await cutLineOf(first)
  await waitForSync(first, 'offline')
  await waitForSync(second, 'saved')
  await writeNote(first, '關掉前寫的')
  await waitForOutbox(second, 1)
  await waitForSync(second, 'saving')
  await leave(first)
  await waitForOutbox(second, 0)
  await noteSaying(second, '關掉前寫的').waitFor()
  await waitForSync(second, 'saved')
  expect(await notesOnServer()).toEqual(['關掉前寫的'])
  expectHonestLight()
})

test('the watch over the light notices one that lies', async () => {
  const { page, context } = person
  await comeIn(page, linkTo('outline'))
  await context.setOffline(true)
  world.server.cutSockets()
  await waitForSync(page, 'offline')
  await writeNote(page, '還在這裡')
  await expectLieNoticed(page)
})

test('the watch over the light notices a tab that does not count what waits in another', async () => {
  const [first, second] = await twoTabs()
  store().hooks.beforeCommit = () => diskIsOpen
  await writeNote(first, '磁碟還沒寫完')
  await waitForSync(second, 'saving')
  await expectLieNoticed(second)
})

function linkTo(view: string): string {
  return `${world.url}/b/${board.boardId}/${view}#${board.capabilities.recorder}`
}

async function twoTabs(): Promise<[Page, Page]> {
  photographOnFailure(() => [person])
  const { page: first, context } = person
  await comeIn(first, linkTo('outline'))
  // Without it a tab that is offline could not go to another screen.
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const second = await context.newPage()
  await second.goto(linkTo('outline'))
  await waitForSync(second, 'saved')
  return [first, second]
}

/** Only this tab has no network any more. */
async function cutLineOf(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.enable')
  const nothing = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await protocol.send('Network.emulateNetworkConditions', { offline: true, ...nothing })
  world.server.cutSockets()
}

async function writeNote(page: Page, words: string): Promise<void> {
  await page.getByTestId('add-note').click()
  await page.getByTestId('note-editor').fill(words)
  await page.keyboard.press('Enter')
  await page.getByTestId('note-editor').waitFor({ state: 'detached' })
}

/** What the export holds, as any program gets it. */
async function notesOnServer(): Promise<string[]> {
  const { url } = world.server
  const { token } = await openSession(url, board.boardId, { capability: board.capabilities.observer })
  const { records } = await exportJson(url, board.boardId, token)
  return records.flatMap((record) => (record.kind === 'note' ? record.originalText : [])).sort()
}

async function waitForOutbox(page: Page, rows: number): Promise<void> {
  await expect.poll(() => countRows(page, 'outbox')).toBe(rows)
}

async function waitForStoredMirror(page: Page): Promise<void> {
  await expect.poll(() => countRows(page, 'mirrors')).toBe(1)
}

function countRows(page: Page, store: string): Promise<number> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('consensus-board')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const counting = db.transaction(name).objectStore(name).count()
    return new Promise<number>((resolve) => {
      counting.onsuccess = () => {
        db.close()
        resolve(counting.result)
      }
    })
  }, store)
}

function expectHonestLight(): void {
  expect(outbox.looks()).toBeGreaterThan(50)
  expect(outbox.lies(durableAt)).toEqual([])
  expect(person.watch.problems).toEqual([])
}

/** What waits is counted as a lie as soon as this page calls it saved. */
async function expectLieNoticed(page: Page): Promise<void> {
  expect(outbox.lies(durableAt)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.dataset.sync = 'saved'
  })
  await expect.poll(() => outbox.lies(durableAt).length).toBeGreaterThan(0)
}

// What a link's secret may do on its way: stand in the address bar's fragment and in the body of one exchange. It and
// the session's token are in no address that is asked for, and no page says where it came from.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBoard } from '../harness/server'
import { comeIn, goTo, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
let board: TestBoard
let person: Person
/** Everything that the server was asked, as it came off the wire; sockets are in the browser's own list. */
const asked: { method: string; address: string; headers: string; referer: string }[] = []
const tokens = new Set<string>()

const listen = (message: unknown) => {
  const { method = '', url = '', headers } = (message as { request: IncomingMessage }).request
  const { authorization = '', ...others } = headers
  if (authorization) tokens.add(authorization.replace('Bearer ', ''))
  asked.push({ method, address: url, headers: JSON.stringify(others), referer: others.referer ?? '' })
}

beforeAll(async () => {
  world = await openWorld()
  board = await world.server.createBoard()
  person = await world.person()
  subscribe('http.server.request.start', listen)
})
afterAll(async () => {
  unsubscribe('http.server.request.start', listen)
  await world.close()
})

test('capabilities and tokens are in no address and no header but the one for them', async () => {
  photographOnFailure(() => [person])
  const { page, watch } = person
  const secrets = Object.values(board.capabilities)
  const exchanges: string[] = []
  page.on('request', (request) => {
    if (secrets.some((secret) => request.postData()?.includes(secret)))
      exchanges.push(`${request.method()} ${request.url()}`)
  })
  await comeIn(page, `${world.url}/b/${board.boardId}#${board.capabilities.facilitator}`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('button', { name: t('topbar.share') }).click()
  await page.getByTestId('qr').waitFor()
  await page.keyboard.press('Escape')
  for (const view of ['outline', 'worksheet', 'board'] as const) await goTo(page, view)
  await goTo(page, 'worksheet')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('export-json').click(),
  ])
  expect(await download.failure()).toBeNull()
  await page.reload()
  await waitForSync(page, 'saved')
  // By its way back from the home page, and by another person's link.
  await page.goto(`${world.url}/`)
  await page.getByText('測試會議').click()
  await waitForSync(page, 'saved')
  await page.goto(`${world.url}/b/${board.boardId}/join#${board.capabilities.participant}`)
  await page.getByRole('button', { name: t('join.start') }).click()
  await page.getByTestId('note-editor').fill('不留名的話')
  await page.getByTestId('add-note').click()
  await page.locator('li[data-state="onBoard"]').waitFor()

  const sessions = `POST ${world.url}/api/boards/${board.boardId}/session`
  expect([...new Set(exchanges)]).toEqual([sessions])
  expect(asked.length).toBeGreaterThan(30)
  expect(tokens.size).toBeGreaterThan(0)
  expect(watch.addresses.filter((address) => address.startsWith('ws:')).length).toBeGreaterThan(1)
  const all = [
    ...asked.map(({ address, headers }) => address + headers),
    ...watch.addresses.map((address) => address.split('#')[0]),
  ]
  for (const secret of [...secrets, ...tokens])
    expect(all.filter((text) => text?.includes(secret))).toEqual([])
  // Chromium's check for a new service worker names the old one; no page is ever named.
  const referers = new Set(asked.map(({ referer }) => referer))
  referers.delete(`${world.url}/sw.js`)
  expect([...referers]).toEqual([''])
  expect(watch.problems).toEqual([])
})

test('nothing but this server was ever asked for anything', () => {
  const { host } = new URL(world.url)
  const elsewhere = person.watch.addresses.filter(
    (address) => !['blob:', 'data:'].includes(new URL(address).protocol) && new URL(address).host !== host,
  )
  expect(elsewhere).toEqual([])
})

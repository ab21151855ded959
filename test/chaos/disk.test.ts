// A full disk and one that may only be read, through the store's seam: boards say that nothing is stored, lose nothing,
// and go on by themselves. With a real small disk: test/system/fullDisk.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SqliteStore } from '../../server/store/sqlite/SqliteStore'
import { startTestServer, type TestServer } from '../harness/server'
import { until } from '../harness/until'
import { Crowd } from './Crowd'

let server: TestServer
let crowd: Crowd

beforeAll(async () => {
  server = await startTestServer({ store: 'sqlite', env: { MAX_COMMANDS_PER_10S: '500' } })
  crowd = await Crowd.join({ url: server.url, people: 5, pauseMs: () => 5 })
})
afterAll(async () => {
  await crowd.leave()
  await server.stop()
})

const health = async () => {
  const response = await fetch(`${server.url}/healthz`)
  return { status: response.status, body: await response.json() }
}

test.each([
  ['full', 'max_page_count = 1', 'max_page_count = 1073741823', 'full'],
  ['read-only', 'query_only = ON', 'query_only = OFF', 'readOnly'],
])('a disk that is %s', async (_name, fault, cure, reason) => {
  const { pragma } = server.store as SqliteStore
  const ask = pragma.bind(server.store)
  await crowd.flows()
  await ask(fault)
  // Everybody is told, and the server that cannot write says that it is not dead.
  await Promise.all(crowd.writers.map(({ session }) => until(session, () => !session.status().writable)))
  await expect.poll(health).toEqual({ status: 503, body: { status: 'not_writable' } })
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(
    new RegExp(`board_append_failures_total\\{reason="${reason}"\\} [1-9]`),
  )
  await ask(cure)
  await crowd.flows()
  await expect.poll(health).toEqual({ status: 200, body: { status: 'ok' } })
})

test('after all of it every promise was kept', async () => {
  expect(await crowd.judge()).toEqual([])
})

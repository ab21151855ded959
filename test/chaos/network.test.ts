// A network that stalls, trickles, goes dark and cuts, and a server that stands still for a while: nothing acknowledged
// is lost, nothing comes twice, the order holds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRandom } from '../harness/randomSource'
import { TcpProxy } from '../harness/TcpProxy'
import { ChaosServer } from './ChaosServer'
import { Crowd } from './Crowd'
import { networkFaults } from './networkFaults'

const dir = mkdtempSync(join(tmpdir(), 'board-network-'))
const random = makeRandom(7)
let server: ChaosServer
let proxy: TcpProxy
let crowd: Crowd

beforeAll(async () => {
  server = await ChaosServer.start(dir, { MAX_COMMANDS_PER_10S: '500' })
  proxy = await TcpProxy.open(server.port)
  crowd = await Crowd.join({ url: server.url, through: proxy.url, people: 6, pauseMs: () => 10 })
})
afterAll(async () => {
  await crowd.leave()
  await proxy.close()
  await server.stop()
  rmSync(dir, { recursive: true, force: true })
})

test.each(networkFaults)('$name: everybody goes on writing', async ({ run }) => {
  const before = crowd.answered
  await run(proxy, crowd, random)
  await crowd.flows()
  expect(crowd.answered).toBeGreaterThan(before)
})

test('the server stands still, then goes on', async () => {
  await crowd.more(3)
  await server.freeze(900)
  await crowd.flows()
  expect(crowd.writers.map(({ session }) => session.status().gone)).not.toContain('removed')
})

test('after all of it every promise was kept', async () => {
  expect(await crowd.judge()).toEqual([])
})

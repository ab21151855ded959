// A test of the hostile suite's test: with the Origin rule taken out of a running server, the knock that the suite gives
// at the door (test/hostile/access.test.ts) is answered otherwise.
import { afterEach, expect, test, vi } from 'vitest'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestServer } from '../harness/server'

const rule = vi.hoisted(() => ({ isPlanted: false }))
vi.mock('../../server/access/origin', async (load) => {
  const right = await load<typeof import('../../server/access/origin')>()
  type Rule = typeof right.isOriginAllowed
  return {
    isOriginAllowed: (...asked: Parameters<Rule>) => rule.isPlanted || right.isOriginAllowed(...asked),
  }
})

let server: TestServer
afterEach(() => server.stop())

test.each([
  ['refuses a page of another origin', false, 'refused with 403'],
  ['catches a server that skips the Origin check', true, 'let in'],
] as const)('%s', async (_, isPlanted, outcome) => {
  rule.isPlanted = isPlanted
  server = await startTestServer()
  const { boardId } = await server.createBoard()
  const socket = new RawSocket({ url: server.url, boardId, origin: 'https://evil.example' })
  // Without a token whoever is let in is told so and sent away.
  const refused = socket.refused.then((status) => `refused with ${status}`)
  expect(await Promise.race([refused, socket.closed.then(() => 'let in')])).toBe(outcome)
})

// 200 people join from one public address at once, while somebody there tries 1,000 wrong links: all come in, and the
// guesser is slowed. How long it takes is a figure: `npm run bench -- scan`.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { makeId } from '../../shared/model/id'
import { joinCrowd, tryWrongLinks } from '../harness/crowd'
import { startTestServer, type TestServer } from '../harness/server'
import { until } from '../harness/until'

const people = 200
const wrongTries = 1000

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ store: 'sqlite' })
})
afterAll(() => server.stop())

test('a crowd at one address all come in, and one who guesses links there is slowed', async () => {
  const board = await server.createBoard()
  const { boardId, capabilities } = board
  const host = await connect({ url: server.url, boardId, capability: capabilities.facilitator })
  await host.send({ t: 'note.add', id: makeId(), text: '歡迎', category: null })
  const [joined, statuses] = await Promise.all([
    joinCrowd(server, board, { people, notes: 1 }),
    tryWrongLinks(server, boardId, wrongTries),
  ])
  expect(new Set(joined.map(({ session }) => session.me().memberId)).size).toBe(people)
  // A hundred and twenty guesses a minute are answered with a no, the rest are not looked at.
  expect(statuses).toHaveLength(wrongTries)
  expect(new Set(statuses)).toEqual(new Set([403, 429]))
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(wrongTries / 2)

  // They are not only in: a word of one reaches all.
  const id = makeId()
  await joined[0]!.session.send({ t: 'note.add', id, text: '大家好', category: null })
  await Promise.all(joined.map(({ session }) => until(session, () => session.board().get(id) !== undefined)))
  // One more comes in by the right link, although the address has guessed so much.
  const late = await joinCrowd(server, board, { people: 1, notes: 2 })
  for (const { session } of [...joined, ...late]) await session.close()
  await host.close()
})

// Every named attack against a server as people run it: the board stays as it was, the server is up, the figures count it,
// and neighbours on another board hardly notice. As a table: `npm run hostile`.
import { beforeAll, expect, test } from 'vitest'
import { attackAll, attacks, type Suite } from './attackAll'

/** What neighbours may wait for an echo, 99th percentile; more only on a machine that is slow before anything happens. */
const patienceMs = 250

let suite: Suite

beforeAll(async () => {
  suite = await attackAll()
}, 240_000)

test.each(attacks)('$name', ({ name }) => {
  const verdict = suite.verdicts.find((each) => each.name === name)
  expect(verdict).toMatchObject({ isUp: true, isBoardSame: true, isCounted: true })
  expect(verdict?.happened).not.toMatch(/^WRONG/)
})

test('there are at least 60, each of its own name', () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length)
  expect(attacks.length).toBeGreaterThanOrEqual(60)
})

test('neighbours on another board hardly notice', () => {
  expect(suite.attackedP99Ms).toBeLessThan(Math.max(patienceMs, 4 * suite.quietP99Ms))
})

test('no token, key, link, name, text or address is in the log of all this', () => {
  expect(suite.leaked).toEqual([])
})

import { beforeEach, expect, it } from 'vitest'
import { RateLimit } from './rateLimit'

let at = 0
beforeEach(() => {
  at = 1_000_000
})
const makeLimit = (capacity: number, refillMs: number, maxKeys?: number) =>
  new RateLimit({ capacity, refillMs, maxKeys, now: () => at })
const taken = (limit: RateLimit, key: string, times: number) =>
  Array.from({ length: times }, () => limit.take(key)).filter(Boolean).length

it('lets a burst through, then the steady rate, per key', () => {
  const limit = makeLimit(200, 10_000)
  expect(taken(limit, 'a', 250)).toBe(200)
  expect(taken(limit, 'b', 250)).toBe(200)
  at += 1000
  expect(taken(limit, 'a', 250)).toBe(20)
  at += 60_000
  expect(taken(limit, 'a', 250)).toBe(200)
})

it('takes several at once or none, and says how long to wait', () => {
  const limit = makeLimit(10, 1000)
  expect(limit.take('a', 8)).toBe(true)
  expect(limit.take('a', 3)).toBe(false)
  expect(limit.waitMs('a', 3)).toBe(100)
  expect(limit.waitMs('a', 2)).toBe(0)
  expect(limit.waitMs('a', 11)).toBe(Number.POSITIVE_INFINITY)
  at += 100
  expect(limit.take('a', 3)).toBe(true)
})

it('holds still when the clock is set back', () => {
  const limit = makeLimit(2, 1000)
  expect(taken(limit, 'a', 3)).toBe(2)
  at -= 500_000
  expect(limit.take('a')).toBe(false)
  at += 500
  expect(limit.take('a')).toBe(true)
})

it('keeps a bounded number of keys and forgets the longest unused first', () => {
  const limit = makeLimit(1, 1000, 100)
  limit.take('busy')
  for (let key = 0; key < 5000; key++) {
    limit.take(`key${key}`)
    expect(limit.take('busy')).toBe(false)
  }
  expect(limit.size).toBe(100)
  limit.forget('busy')
  expect(limit.take('busy')).toBe(true)
})

it('gives back what did not count, never more than the burst', () => {
  const limit = makeLimit(2, 1000, 1)
  expect(taken(limit, 'a', 3)).toBe(2)
  limit.giveBack('a')
  expect(taken(limit, 'a', 3)).toBe(1)
  limit.giveBack('a', 50)
  expect(taken(limit, 'a', 9)).toBe(2)
  limit.giveBack('never-seen')
  expect(limit.size).toBe(1)
})

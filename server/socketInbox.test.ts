// Commands beyond their member's pace wait, in order, while the socket is not read.
import { expect, test } from 'vitest'
import { RateLimit } from './access/rateLimit'
import { SocketInbox } from './socketInbox'

function setUp(capacity: number) {
  const state = {
    now: 0,
    paused: false,
    taken: [] as unknown[],
    timers: [] as { at: number; task: () => void }[],
  }
  const clock = {
    now: () => state.now,
    after(delayMs: number, task: () => void) {
      const timer = { at: state.now + delayMs, task }
      state.timers.push(timer)
      return () => {
        state.timers = state.timers.filter((other) => other !== timer)
      }
    },
  }
  const socket = {
    pause: () => {
      state.paused = true
    },
    resume: () => {
      state.paused = false
    },
  }
  const limit = new RateLimit({ capacity, refillMs: 10_000, now: clock.now })
  const inbox = new SocketInbox(socket, clock, limit, 'member', (json) => state.taken.push(json))
  const pass = (ms: number) => {
    const until = state.now + ms
    for (
      let due = state.timers.find(({ at }) => at <= until);
      due;
      due = state.timers.find(({ at }) => at <= until)
    ) {
      state.timers = state.timers.filter((other) => other !== due)
      state.now = due.at
      due.task()
    }
    state.now = until
  }
  return { state, inbox, pass }
}

test('a burst is taken at once, the rest at the steady rate, in order', () => {
  const { state, inbox, pass } = setUp(10)
  const waited = Array.from({ length: 15 }, (_, n) => inbox.put(n))
  expect(waited.filter(Boolean)).toHaveLength(5)
  expect(state).toMatchObject({ paused: true, taken: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] })
  pass(2_500)
  expect(state.taken).toHaveLength(12)
  // What the socket had read before it was paused keeps its place.
  inbox.put(15)
  pass(60_000)
  expect(state).toMatchObject({ paused: false, taken: Array.from({ length: 16 }, (_, n) => n) })
})

test('when the socket is gone, what waits is dropped: it still waits in the client’s outbox', () => {
  const { state, inbox, pass } = setUp(1)
  inbox.put('first')
  inbox.put('second')
  inbox.close()
  pass(60_000)
  expect(state.taken).toEqual(['first'])
  expect(state.timers).toEqual([])
})

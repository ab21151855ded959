import { expect, test } from 'vitest'
import { placesOf } from './places'

test('marks and events in one order; what happened at one moment is one place', () => {
  const places = placesOf({
    first: 2,
    last: 9,
    marks: [
      { seq: 1, at: 10, counts: { noteAdded: 9 } },
      { seq: 4, at: 40, counts: { noteAdded: 2 } },
      { seq: 9, at: 90, counts: { noteMoved: 1 } },
    ],
    events: [
      { seq: 4, at: 40, kind: 'named', id: 'moment-0001', title: '第一輪' },
      { seq: 7, at: 70, kind: 'stepOpened', id: 'a-step-0001' },
    ],
  })
  expect(places.map(({ seq, events }) => [seq, events.map(({ kind }) => kind)])).toEqual([
    [4, ['named']],
    [7, ['stepOpened']],
    [9, []],
  ])
  expect(places[0]!.counts).toEqual({ noteAdded: 2 })
})

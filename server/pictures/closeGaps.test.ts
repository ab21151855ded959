import { expect, test } from 'vitest'
import { closeGaps } from './closeGaps'

test('nothing moves where things lie near each other', () => {
  expect(
    closeGaps(
      [
        [0, 100],
        [1500, 1600],
        [-900, -800],
      ],
      [0, 480],
    ),
  ).toBeNull()
  expect(closeGaps([], null)).toBeNull()
})

test('what lies far away comes near, in its order, and home stays', () => {
  const move = closeGaps(
    [
      [1e9, 1e9 + 100],
      [-1e9, -1e9 + 100],
      [5000, 5100],
    ],
    [0, 480],
  )
  expect(move?.(0)).toBe(0)
  expect(move?.(479)).toBe(479)
  expect(move?.(5000)).toBe(680)
  expect(move?.(1e9)).toBe(980)
  expect(move?.(-1e9)).toBe(-300)
})

test('spans that overlap count as one', () => {
  const move = closeGaps(
    [
      [0, 9000],
      [10, 20],
      [12_000, 12_100],
    ],
    null,
  )
  expect(move?.(10)).toBe(10)
  expect(move?.(12_000)).toBe(9200)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, overlaps } from './box'
import { SpatialGrid } from './spatialGrid'

const boxes = fc.record({
  x: fc.integer({ min: -1e9, max: 1e9 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
})

test('a query finds exactly what overlaps, before and after removals', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 40 }), boxes, (all: Box[], area: Box) => {
      const grid = new SpatialGrid<{ box: Box }>()
      const items = all.map((box) => ({ box: { ...box, x: box.x % 5000 } }))
      for (const item of items) grid.add(item)
      const window = { ...area, x: area.x % 5000 }
      expect(new Set(grid.query(window))).toEqual(new Set(items.filter((item) => overlaps(item.box, window))))
      const kept = items.filter((_, index) => index % 2 === 0)
      for (const [index, item] of items.entries()) if (index % 2 === 1) grid.remove(item)
      expect(grid.size).toBe(kept.length)
      expect(new Set(grid.query(window))).toEqual(new Set(kept.filter((item) => overlaps(item.box, window))))
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('a query over the whole range of positions does not walk empty cells', () => {
  const grid = new SpatialGrid<{ box: Box }>()
  const far = { box: { x: 1e9, y: -1e9, width: 176, height: 120 } }
  grid.add(far)
  expect(grid.query({ x: -2e9, y: -2e9, width: 4e9, height: 4e9 })).toEqual([far])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clampCamera,
  fitBox,
  fitWidth,
  maxZoom,
  minZoom,
  toBoard,
  toScreen,
  visibleBox,
  zoomAt,
} from './camera'

const view = { width: 1280, height: 720, top: 40 }
const cameras = fc.record({
  x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  zoom: fc.double({ min: minZoom, max: maxZoom, noNaN: true }),
})
const points = fc.record({ x: fc.integer({ min: 0, max: 1280 }), y: fc.integer({ min: 0, max: 720 }) })

test('screen and board coordinates lead back to each other', () => {
  fc.assert(
    fc.property(cameras, points, (camera, point) => {
      const back = toScreen(camera, toBoard(camera, point))
      expect(back.x).toBeCloseTo(point.x, 4)
      expect(back.y).toBeCloseTo(point.y, 4)
    }),
    { seed: 1 },
  )
})

test('zooming keeps the point under the pointer in its place', () => {
  fc.assert(
    fc.property(cameras, points, fc.double({ min: 0.01, max: 10, noNaN: true }), (camera, point, zoom) => {
      const next = zoomAt(camera, point, zoom)
      const before = toBoard(camera, point)
      const after = toBoard(next, point)
      expect(after.x).toBeCloseTo(before.x, 4)
      expect(after.y).toBeCloseTo(before.y, 4)
      expect(next.zoom).toBeGreaterThanOrEqual(minZoom)
      expect(next.zoom).toBeLessThanOrEqual(maxZoom)
    }),
    { seed: 2 },
  )
})

test('fitting a box shows all of it below the headers', () => {
  const box = { x: -300, y: 900, width: 3000, height: 9000 }
  const camera = fitBox(box, view)
  const seen = visibleBox(camera, view)
  expect(seen.x).toBeLessThan(box.x)
  expect(seen.y + view.top / camera.zoom).toBeLessThan(box.y)
  expect(seen.x + seen.width).toBeGreaterThan(box.x + box.width)
  expect(seen.y + seen.height).toBeGreaterThan(box.y + box.height)
})

test('positions far outside are brought back by fitting', () => {
  const camera = fitBox({ x: 0, y: -1e9, width: 3000, height: 2e9 }, view)
  expect(camera.zoom).toBe(minZoom)
  expect(Number.isFinite(camera.x) && Number.isFinite(camera.y)).toBe(true)
})

test('fitting the width never goes below what can be read', () => {
  const lanes = { x: 0, y: 0, width: 3040, height: 4000 }
  expect(fitWidth(lanes, view, 0.6).zoom).toBe(0.6)
  expect(fitWidth(lanes, { ...view, width: 3200 }, 0.6).zoom).toBeCloseTo(3168 / 3040)
})

test('the content can be left only so far', () => {
  const content = { x: 0, y: 0, width: 3040, height: 4000 }
  for (const start of [-1e7, 1e7]) {
    const camera = clampCamera({ x: start, y: start, zoom: 1 }, content, view)
    const seen = visibleBox(camera, view)
    expect(seen.x).toBeLessThan(content.x + content.width)
    expect(seen.x + seen.width).toBeGreaterThan(content.x)
    expect(seen.y).toBeLessThan(content.y + content.height)
    expect(seen.y + seen.height).toBeGreaterThan(content.y)
  }
})

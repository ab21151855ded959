// The camp's board on the projector, with a font of square characters.
import { describe, expect, test } from 'vitest'
import { sampleRecords } from '../../server/sample'
import { translator } from '../../shared/i18n/catalogue'
import { BoardIndex } from '../../shared/model/board'
import { buildScene } from '../../shared/scene/buildScene'
import { Words } from '../../shared/scene/words'
import { layOutStop, minTextPart, pageFor, textSize } from './pages'
import { listStops } from './stops'
import { readEveryMs } from './useWalk'

let serial = 0
const board = new BoardIndex(sampleRecords(1, () => `sample-${String(++serial).padStart(8, '0')}`))
const scene = buildScene(board)
const measure = (text: string, fontSize: number) => [...text].length * fontSize
const words = new Words(measure, measure, translator('zh-TW'))
const stops = listStops(scene)

test('the stops show every thing of the board once', () => {
  const shown = stops.flatMap(({ things }) => things.map(({ id }) => id))
  expect(new Set(shown).size).toBe(shown.length)
  for (const id of scene.notes.keys()) expect(shown).toContain(id)
  for (const [id, cluster] of scene.clusters) {
    if (cluster.noteIds.length === 0) expect(shown).toContain(id)
  }
})

describe.each([
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
])('at %i×%i', (pictureWidth, pictureHeight) => {
  const room = { width: pictureWidth * 0.97, height: pictureHeight * 0.7, pictureHeight }
  const pages = stops.flatMap((stop) => layOutStop(stop, words, room))

  test('no words are smaller than a fortieth of the height', () => {
    for (const { placed, zoom } of pages) {
      for (const { thing } of placed) {
        expect(textSize(thing, words) * zoom).toBeGreaterThanOrEqual(pictureHeight * minTextPart - 1e-6)
      }
    }
  })

  test('everything lies within its page, nothing over another, nothing left out', () => {
    for (const { placed, zoom, width } of pages) {
      expect(width * zoom).toBeLessThanOrEqual(room.width + 0.01)
      for (const [index, { thing, x, y }] of placed.entries()) {
        expect(x + thing.box.width).toBeLessThanOrEqual(width + 0.01)
        expect((y + thing.box.height) * zoom).toBeLessThanOrEqual(room.height * 1.001)
        for (const other of placed.slice(index + 1)) {
          const isBeside = x + thing.box.width <= other.x || other.x + other.thing.box.width <= x
          const isAbove = y + thing.box.height <= other.y || other.y + other.thing.box.height <= y
          expect(isBeside || isAbove).toBe(true)
        }
      }
    }
    const count = pages.reduce((sum, { placed }) => sum + placed.length, 0)
    expect(count).toBe(stops.reduce((sum, { things }) => sum + things.length, 0))
  })

  test('what is shown to everybody is found: its lane, and there the nearest page', () => {
    for (const [index, page] of pages.entries()) {
      const { box } = page.placed[0]!.thing
      const centre = [box.x + box.width / 2, box.y + box.height / 2] as const
      const { clusterId, lane } = page.stop
      expect(pageFor(pages, { lane: lane ?? 'none', clusterId, centre })).toBe(index)
    }
  })
})

test('a page of very long notes is still laid out, one row at least', () => {
  const [stop] = stops
  const pages = layOutStop(stop!, words, { width: 200, height: 50, pictureHeight: 720 })
  expect(pages.every(({ placed }) => placed.length > 0)).toBe(true)
})

test('the interval is read in seconds, 0 stands still, nonsense is the usual', () => {
  expect(readEveryMs('?every=5')).toBe(5000)
  expect(readEveryMs('?every=0')).toBe(0)
  expect(readEveryMs('?every=soon')).toBe(20_000)
  expect(readEveryMs('')).toBe(20_000)
})

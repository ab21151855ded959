import { expect, test, vi } from 'vitest'
import { makeCluster, makeLargeBoard, makeLink, makeNote } from '../../test/fixtures/sceneBoard'
import { makeRandom } from '../../test/harness/randomSource'
import { BoardIndex, Overlay } from '../model/board'
import { columns } from '../model/category'
import type { BoardRecord } from '../model/record'
import { buildScene, SceneBuilder } from './buildScene'
import type { Scene } from './scene'

/** A scene as values, without what depends on the way it was built. */
function contentOf(scene: Scene) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const bare = ({ z: _, ...thing }: { id: string; z: number }) => thing
  const whole = { x: -2e9, y: -2e9, width: 4e9, height: 4e9 }
  return {
    lanes: scene.lanes,
    notes: [...scene.notes.values()].map(bare).sort(byId),
    clusters: [...scene.clusters.values()].map(bare).sort(byId),
    links: [...scene.links].sort(byId),
    linked: [...scene.clusters.keys()].sort().map((id) => [
      id,
      scene
        .linksOf(id)
        .map((link) => link.id)
        .sort(),
    ]),
    bounds: scene.bounds,
    indexed: scene.grid
      .query(whole)
      .map(({ id }) => id)
      .sort(),
    indexedLinks: scene.linkGrid
      .query(whole)
      .map(({ id }) => id)
      .sort(),
  }
}

test.each([1, 2, 3, 4, 5])('after any changes it is what a fresh look would build (seed %i)', (seed) => {
  const random = makeRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const noteIds = Array.from({ length: 30 }, (_, index) => `note-${index}`)
  const clusterIds = Array.from({ length: 8 }, (_, index) => `cluster-${index}`)
  const removedAt = () => (random() < 0.2 ? 9 : null)
  const tableId = () => pick([null, 't1', 't2'])
  const pos = (): [number, number] => [Math.round(random() * 900) - 400, Math.round(random() * 3000) - 200]
  const makeChange = (): BoardRecord => {
    const roll = random()
    if (roll < 0.6) {
      const clusterId = pick([null, null, ...clusterIds])
      const mergedInto = random() < 0.2 ? pick(noteIds) : null
      const base = { category: pick([null, ...columns]), pos: pos(), createdAt: Math.floor(random() * 9) }
      return makeNote(pick(noteIds), {
        ...base,
        clusterId,
        mergedInto,
        tableId: tableId(),
        removedAt: removedAt(),
      })
    }
    if (roll < 0.85) {
      const base = { category: pick(columns), pos: pos(), collapsed: random() < 0.3 }
      return makeCluster(pick(clusterIds), { ...base, tableId: tableId(), removedAt: removedAt() })
    }
    const link = makeLink(`link-${Math.floor(random() * 9)}`, pick(clusterIds), pick(clusterIds))
    return { ...link, removedAt: removedAt() }
  }
  const board = new BoardIndex()
  const builder = new SceneBuilder()
  for (let round = 0; round < 120; round++) {
    for (let count = Math.floor(random() * 4); count >= 0; count--) board.put(makeChange())
    const shown = new Overlay(board)
    for (let count = Math.floor(random() * 3); count > 0; count--) shown.put(makeChange())
    if (random() < 0.1) board.delete(pick(noteIds))
    const options = { tableId: round % 20 > 15 ? 't1' : null }
    expect(contentOf(builder.build(shown, options))).toEqual(contentOf(buildScene(shown, options)))
  }
})

test('one changed note does not make it walk over the board', () => {
  const board = makeLargeBoard(10_000)
  const builder = new SceneBuilder()
  builder.build(new Overlay(board), { tableId: null })
  const walk = vi.spyOn(BoardIndex.prototype, 'ofKind')
  const pending = new Overlay(board)
  const note = board.get('note-000007')
  if (note?.kind !== 'note') throw new Error('no such note')
  pending.put({ ...note, pos: [28, 700] })
  const scene = builder.build(pending, { tableId: null })
  expect(scene.notes.get('note-000007')?.box.y).toBe(700)
  // Taken back before it was answered: the place of the record beneath shows again.
  const { box } = builder.build(new Overlay(board), { tableId: null }).notes.get('note-000007')!
  expect(box.y).toBe(note.pos[1])
  expect(walk).not.toHaveBeenCalled()
})

test('what a record places outside its lane is shown within it', () => {
  const scene = buildScene(
    new BoardIndex([makeNote('far', { pos: [1e9, 16] }), makeNote('left', { pos: [-1e9, 16] })]),
  )
  const lane = scene.lanes[1]!
  for (const note of scene.notes.values()) {
    expect(note.box.x).toBeGreaterThanOrEqual(lane.x)
    expect(note.box.x + note.box.width).toBeLessThanOrEqual(lane.x + lane.width)
  }
})

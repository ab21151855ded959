import { expect, test } from 'vitest'
import { makeCluster, makeLargeBoard, makeLink, makeNote } from '../../test/fixtures/sceneBoard'
import { contains, overlaps } from '../geometry/box'
import { clusterWidth, laneWidth, noteInCluster } from '../geometry/measures'
import { BoardIndex } from '../model/board'
import { buildScene, SceneBuilder } from './buildScene'
import { hitTest, selectedBy, thingsIn } from './hitTest'
import { isOnLanes, laneAt, laneCategories, laneX } from './scene'

const problem = laneX(1)

test('a loose note lies in the lane of its category, relative to the left edge of the lane', () => {
  const scene = buildScene(new BoardIndex([makeNote('a'), makeNote('b', { category: 'vision' })]))
  expect(scene.notes.get('a')?.box).toMatchObject({ x: problem + 28, y: 16 })
  expect(scene.notes.get('b')?.lane).toBe(laneCategories.length - 1)
})

test('notes of categories without a column, or of none, lie in the first lane', () => {
  const scene = buildScene(
    new BoardIndex([makeNote('a', { category: 'fact' }), makeNote('b', { category: null })]),
  )
  expect([...scene.notes.values()].map((note) => note.lane)).toEqual([0, 0])
  expect(scene.lanes[0]?.itemCount).toBe(2)
})

test('gathered notes lie inside their cluster, oldest first, and do not overlap each other', () => {
  const notes = [3, 1, 2].map((time) => makeNote(`n${time}`, { createdAt: time, clusterId: 'c' }))
  const scene = buildScene(new BoardIndex([makeCluster('c', { title: '長官對制度無感' }), ...notes]))
  const cluster = scene.clusters.get('c')
  expect(cluster?.noteIds).toEqual(['n1', 'n2', 'n3'])
  const first = noteInCluster('長官對制度無感', 0)
  expect(scene.notes.get('n1')?.box).toMatchObject({ x: problem + 16 + first.x, y: 400 + first.y })
  const boxes = [...scene.notes.values()].map((note) => note.box)
  for (const [index, box] of boxes.entries()) {
    expect(
      cluster &&
        contains(cluster.box, box.x, box.y) &&
        contains(cluster.box, box.x + box.width - 1, box.y + box.height - 1),
    ).toBe(true)
    for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
  }
})

test('notes of a removed cluster lie loose at their own places', () => {
  const board = new BoardIndex([
    makeCluster('c', { removedAt: 5 }),
    makeNote('n', { clusterId: 'c', pos: [40, 900] }),
  ])
  const scene = buildScene(board)
  expect(scene.clusters.size).toBe(0)
  expect(scene.notes.get('n')).toMatchObject({ clusterId: null, box: { x: problem + 40, y: 900 } })
})

test('removed notes are gone, merged ones stand behind their target', () => {
  const board = new BoardIndex([
    makeNote('a', { removedAt: 2 }),
    makeNote('b'),
    makeNote('c', { mergedInto: 'b' }),
  ])
  const scene = buildScene(board)
  expect([...scene.notes.keys()]).toEqual(['b'])
  expect(scene.notes.get('b')?.merged).toBe(1)
})

test('the notes of a folded cluster are hidden and still counted', () => {
  const scene = buildScene(
    new BoardIndex([makeCluster('c', { collapsed: true }), makeNote('n', { clusterId: 'c' })]),
  )
  expect(scene.notes.size).toBe(0)
  expect(scene.clusters.get('c')?.noteIds).toEqual(['n'])
})

test('the table filter shows that table only, with the notes gathered in its clusters', () => {
  const board = new BoardIndex([
    makeCluster('c', { tableId: 't1' }),
    makeNote('in', { clusterId: 'c' }),
    makeNote('own', { tableId: 't1' }),
    makeNote('other', { tableId: 't2' }),
  ])
  expect([...buildScene(board, { tableId: 't1' }).notes.keys()].sort()).toEqual(['in', 'own'])
})

test('links run between the facing sides of live clusters', () => {
  const board = new BoardIndex([
    makeCluster('p'),
    makeCluster('s', { category: 'solution' }),
    makeCluster('gone', { category: 'risk', removedAt: 4 }),
    makeLink('l', 's', 'p'),
    makeLink('dangling', 'gone', 'p'),
  ])
  const { links, clusters } = buildScene(board)
  expect(links.map((link) => link.id)).toEqual(['l'])
  expect(links[0]?.curve[0].x).toBe(clusters.get('s')?.box.x)
  expect(links[0]?.curve[3].x).toBe((clusters.get('p')?.box.x ?? 0) + clusterWidth)
})

test('a rebuilt scene keeps the objects of everything that did not change, and the index follows', () => {
  const board = makeLargeBoard(2000)
  const builder = new SceneBuilder()
  const before = new Map(builder.build(board, { tableId: null }).notes)
  const moved = before.get('note-000007')
  if (!moved) throw new Error('no such note')
  board.put({ ...moved.record, pos: [28, 99_000] })
  const after = builder.build(board, { tableId: null })
  const changed = [...after.notes.values()].filter((note) => before.get(note.id) !== note)
  expect(changed.map((note) => note.id)).toEqual(['note-000007'])
  expect(thingsIn(after, { x: 0, y: 98_990, width: 9000, height: 200 }).map((thing) => thing.id)).toEqual([
    'note-000007',
  ])
  expect(hitTest(after, { x: moved.box.x + 5, y: moved.box.y + 5 })).toBeNull()
})

test('a hit prefers the note to its cluster, the later note to the earlier, and tells heading from frame', () => {
  const board = new BoardIndex([
    makeCluster('c', { pos: [16, 400] }),
    makeNote('n', { clusterId: 'c' }),
    makeNote('low', { pos: [28, 16] }),
    makeNote('high', { pos: [60, 40] }),
  ])
  const scene = buildScene(board)
  expect(hitTest(scene, { x: problem + 80, y: 60 })?.id).toBe('high')
  expect(hitTest(scene, { x: problem + 80, y: 60 }, new Set(['high']))?.id).toBe('low')
  expect(hitTest(scene, { x: problem + 30, y: 410 })).toMatchObject({ id: 'c', part: 'heading' })
  expect(hitTest(scene, { x: problem + 30 + 12, y: 400 + noteInCluster('', 0).y + 4 })).toMatchObject({
    id: 'n',
  })
  expect(hitTest(scene, { x: problem + 18, y: 400 + noteInCluster('', 0).y + 4 })).toMatchObject({
    id: 'c',
    part: 'frame',
  })
})

test('a selection rectangle takes notes it touches and clusters that lie wholly inside', () => {
  const scene = buildScene(
    new BoardIndex([makeCluster('c'), makeNote('n', { clusterId: 'c' }), makeNote('loose')]),
  )
  expect(selectedBy(scene, { x: problem, y: 0, width: laneWidth, height: 2000 }).sort()).toEqual([
    'c',
    'loose',
  ])
  expect(selectedBy(scene, { x: problem, y: 460, width: laneWidth, height: 40 })).toEqual(['n'])
})

test('every board x belongs to a lane', () => {
  expect(laneAt(-50)).toBe(0)
  expect(laneAt(problem + 1)).toBe(1)
  expect(laneAt(1e9)).toBe(laneCategories.length - 1)
  expect(isOnLanes(-1)).toBe(false)
  expect(isOnLanes(problem)).toBe(true)
})

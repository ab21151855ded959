import { expect, test } from 'vitest'
import { makeCluster, makeLargeBoard, makeLink, makeNote } from '../../test/fixtures/sceneBoard'
import { overlaps } from '../geometry/box'
import { BoardIndex } from '../model/board'
import { buildScene } from './buildScene'
import { chainOf } from './chain'
import { nextInReading, readingOrder } from './readingOrder'
import { bringBack, findStrays } from './strays'
import { type Tidied, tidyLanes } from './tidy'

/** The board after moves. */
function moved(board: BoardIndex, { notes, clusters }: Tidied): BoardIndex {
  const after = new BoardIndex(board.all())
  for (const { id, pos } of [...notes, ...clusters]) {
    const record = after.get(id)
    if (record?.kind === 'note' || record?.kind === 'cluster') after.put({ ...record, pos })
  }
  return after
}

/** Two untidy lanes: overlapping notes, a cluster among them, everything a little off. */
function makeUntidy(): BoardIndex {
  const board = new BoardIndex([makeCluster('c', { pos: [3, 150], title: '長官對制度無感' })])
  for (let index = 0; index < 3; index++)
    board.put(makeNote(`in${index}`, { clusterId: 'c', createdAt: index }))
  for (let index = 0; index < 40; index++) {
    const category = index % 2 ? 'problem' : 'solution'
    board.put(makeNote(`n${index}`, { category, pos: [(index * 37) % 240, (index * 61) % 900] }))
  }
  return board
}

test('tidying leaves nothing on top of anything else, keeps the reading order and the clusters', () => {
  const board = makeUntidy()
  const before = buildScene(board)
  const scene = buildScene(moved(board, tidyLanes(before, new Set([1, 2]))))
  const apart = [...scene.clusters.values(), ...[...scene.notes.values()].filter((note) => !note.clusterId)]
  for (const [index, thing] of apart.entries()) {
    for (const other of apart.slice(index + 1)) expect(overlaps(thing.box, other.box)).toBe(false)
  }
  expect(readingOrder(scene)).toEqual(readingOrder(before))
  expect(scene.clusters.get('c')?.noteIds).toEqual(['in0', 'in1', 'in2'])
})

test('what is tidy stays as it is, and other lanes are not touched', () => {
  const board = makeUntidy()
  const once = moved(board, tidyLanes(buildScene(board), new Set([1])))
  expect(tidyLanes(buildScene(once), new Set([1]))).toEqual({ notes: [], clusters: [] })
  expect(once.get('n0')).toBe(board.get('n0'))
})

test('reading goes lane by lane, row by row; a cluster before its notes', () => {
  const board = new BoardIndex([
    makeNote('second', { pos: [220, 10] }),
    makeNote('first', { pos: [28, 30] }),
    makeCluster('third', { pos: [16, 300] }),
    makeNote('fourth', { clusterId: 'third' }),
    makeNote('zeroth', { category: null }),
    makeNote('fifth', { category: 'solution' }),
  ])
  const scene = buildScene(board)
  expect(readingOrder(scene)).toEqual(['zeroth', 'first', 'second', 'third', 'fourth', 'fifth'])
  expect(nextInReading(scene, null, 1)).toBe('zeroth')
  expect(nextInReading(scene, null, -1)).toBe('fifth')
  expect(nextInReading(scene, 'second', 1)).toBe('third')
  expect(nextInReading(scene, 'fifth', 1)).toBeNull()
})

test('a chain runs from the problem to the unit and never turns round', () => {
  const scene = buildScene(
    new BoardIndex([
      makeCluster('p'),
      makeNote('voice', { clusterId: 's' }),
      makeCluster('s', { category: 'solution' }),
      makeCluster('other', { category: 'solution' }),
      makeCluster('u', { category: 'unit' }),
      makeCluster('alone', { category: 'vision' }),
      makeLink('l1', 's', 'p'),
      makeLink('l2', 'u', 's'),
      makeLink('l3', 'other', 'p'),
    ]),
  )
  expect([...chainOf(scene, 'u')!.clusterIds].sort()).toEqual(['p', 's', 'u'])
  expect(
    chainOf(scene, 'voice')
      ?.links.map(({ id }) => id)
      .sort(),
  ).toEqual(['l1', 'l2'])
  expect([...chainOf(scene, 'p')!.clusterIds].sort()).toEqual(['other', 'p', 's', 'u'])
  expect(chainOf(scene, 'alone')).toBeNull()
})

test('what lies a thousand million units away is found, and lies among the others after it is brought back', () => {
  const board = makeLargeBoard(600)
  const bounds = buildScene(board).bounds
  board.put(makeNote('down', { pos: [1e9, 1e9] }))
  board.put(makeNote('up', { pos: [-1e9, -1e9] }))
  board.put(makeCluster('c', { pos: [16, 9e8] }))
  board.put(makeNote('inside', { clusterId: 'c', pos: [0, 0] }))
  const scene = buildScene(board)
  const found = findStrays(scene)
  expect(found.strays.map(({ id }) => id).sort()).toEqual(['c', 'down', 'up'])
  expect(found.bounds).toEqual(bounds)
  const after = buildScene(moved(board, bringBack(found, scene)))
  expect(findStrays(after).strays).toEqual([])
  expect(after.bounds.height).toBeLessThan(bounds.height + 1000)
  const back = [after.notes.get('down')!, after.notes.get('up')!, after.clusters.get('c')!]
  for (const thing of back) {
    const under = after.grid.query(thing.box).filter((other) => other !== thing && other.id !== 'inside')
    expect(under).toEqual([])
  }
})

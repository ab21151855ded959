import { describe, expect, test } from 'vitest'
import { laneWidth } from '../../shared/geometry/measures'
import { BoardIndex } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { buildScene } from '../../shared/scene/buildScene'
import { visibleBox } from '../../shared/scene/camera'
import { makeNote } from '../../test/fixtures/sceneBoard'
import { firstCamera } from './cameraMoves'

const filled = columns.map((category) => makeNote(`note-${category}`, { category }))
const lanesSeen = (notes: typeof filled, width: number) => {
  const scene = buildScene(new BoardIndex(notes))
  const view = { width, height: 800, top: 44 }
  const camera = firstCamera(scene, view)
  const seen = visibleBox(camera, view)
  const lanes = scene.lanes.filter(({ x }) => x >= seen.x && x + laneWidth <= seen.x + seen.width)
  return { lanes: lanes.map(({ index }) => index), zoom: camera.zoom }
}

describe('the first picture', () => {
  test('a wide screen shows all lanes', () => {
    expect(lanesSeen(filled, 3784)).toMatchObject({ lanes: [0, 1, 2, 3, 4, 5, 6] })
    expect(lanesSeen(filled, 3784).zoom).toBeGreaterThan(1)
  })

  test('where room is dear the empty 未分類 gives its room to the words of the others', () => {
    const { lanes, zoom } = lanesSeen(filled, 1864)
    expect(lanes).toEqual([1, 2, 3, 4, 5, 6])
    expect(zoom).toBeGreaterThan(0.69)
    const withUnsorted = [...filled, makeNote('note-unsorted', { category: null })]
    expect(lanesSeen(withUnsorted, 1864).lanes).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  test('lanes that do not fit are left out whole', () => {
    const { lanes, zoom } = lanesSeen(filled, 1224)
    expect(lanes).toEqual([1, 2, 3, 4])
    expect(zoom).toBeGreaterThan(0.68)
  })

  test('a phone shows the first lane that has something', () => {
    expect(lanesSeen([makeNote('note-risk', { category: 'risk' })], 390).lanes).toEqual([3])
  })
})

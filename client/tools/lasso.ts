// lasso: a loop drawn around things. With the lasso tool what it takes is gathered at once; with Alt it is selected.
import { distance, type Point } from '../../shared/geometry/point'
import { isColumn } from '../../shared/model/category'
import { toBoard, toScreen } from '../../shared/scene/camera'
import { selectedByLoop } from '../../shared/scene/hitTest'
import type { Scene } from '../../shared/scene/scene'
import { type GestureContext, type GestureEvent, idle, type Outcome, type StateOf } from './gesture'
import { gatherNotes } from './moves'

/** Between two points of the loop: enough for a smooth line, and few enough to test many notes against. */
const stepPx = 4

export function stepLasso(state: StateOf<'lasso'>, event: GestureEvent, context: GestureContext): Outcome {
  if (!('pointer' in event)) return { state }
  const points = follow(state.points, event.pointer.screen, context)
  const taken = selectedByLoop(context.scene, points)
  const select = [...new Set([...state.before, ...taken])]
  if (event.type !== 'up') return { state: { ...state, points }, select, preview: { lasso: points } }
  return { state: idle, ...(state.gathers ? gather(taken, context) : { select }) }
}

function follow(points: readonly Point[], screen: Point, { camera }: GestureContext): readonly Point[] {
  const last = points.at(-1)
  if (last && distance(toScreen(camera, last), screen) < stepPx) return points
  return [...points, toBoard(camera, screen)]
}

/** Into the one cluster that the loop takes whole, else into a new one; only what is of one column can be gathered. */
function gather(taken: readonly string[], { scene, may, makeId }: GestureContext): Omit<Outcome, 'state'> {
  const { notes, clusters } = partsOf(scene, taken)
  const [first] = [...clusters, ...notes]
  const count = notes.length + clusters.length
  if (!first || count < 2 || clusters.length > 1 || !may('cluster.gather')) return { select: taken }
  const { category } = first.record
  if (!isColumn(category)) return { select: taken, say: 'board.lassoNeedsColumn' }
  if (notes.some((note) => note.record.category !== category))
    return { select: taken, say: 'board.lassoMixed' }
  const clusterId = clusters[0]?.id ?? makeId()
  const noteIds = notes.map((note) => note.id)
  return { commands: gatherNotes(clusterId, noteIds), select: [clusterId] }
}

function partsOf(scene: Scene, ids: readonly string[]) {
  return {
    notes: ids.flatMap((id) => scene.notes.get(id) ?? []),
    clusters: ids.flatMap((id) => scene.clusters.get(id) ?? []),
  }
}

// dragging: things follow the pointer on this screen only; the release commits once. Near the edge the picture follows.
import type { Point } from '../../shared/geometry/point'
import { clampCamera, scrollBy, toBoard } from '../../shared/scene/camera'
import { decideDrop, findDrop } from './drop'
import {
  type GestureContext,
  type GestureEvent,
  idle,
  type Outcome,
  type Pointer,
  type StateOf,
} from './gesture'

const edgePx = 40
const maxSpeedPxPerMs = 1

export function stepDragging(
  state: StateOf<'dragging'>,
  event: GestureEvent,
  context: GestureContext,
): Outcome {
  if (event.type === 'tick') return scrollAtEdge(state, event.elapsedMs, context)
  if (event.type === 'cancel' || event.pointer.id !== state.last.id) return { state }
  const moved = moveTo(state, event.pointer, context)
  if (event.type === 'up') {
    return { state: idle, ...decideDrop(moved, toBoard(context.camera, event.pointer.screen), context) }
  }
  return show(moved, context)
}

function moveTo(
  state: StateOf<'dragging'>,
  pointer: Pointer,
  { camera }: GestureContext,
): StateOf<'dragging'> {
  const at = toBoard(camera, pointer.screen)
  return { ...state, last: pointer, by: [at.x - state.start.x, at.y - state.start.y] }
}

function show(state: StateOf<'dragging'>, context: GestureContext): Outcome {
  const { target, lane } = findDrop(state, toBoard(context.camera, state.last.screen), context)
  return { state, preview: { lift: { ids: state.ids, by: state.by }, target: target?.id ?? null, lane } }
}

function scrollAtEdge(state: StateOf<'dragging'>, elapsedMs: number, context: GestureContext): Outcome {
  const { x, y } = edgeDirection(state.last.screen, context)
  if (x === 0 && y === 0) return show(state, context)
  const distancePx = Math.min(elapsedMs, 50) * maxSpeedPxPerMs
  const scrolled = scrollBy(context.camera, x * distancePx, y * distancePx)
  const camera = clampCamera(scrolled, context.scene.bounds, context.view)
  const after = { ...context, camera }
  return { ...show(moveTo(state, state.last, after), after), camera }
}

/** −1 to 1 on each axis: how deep in the edge the pointer is. */
function edgeDirection(screen: Point, { view }: GestureContext): Point {
  return { x: depth(screen.x, 0, view.width), y: depth(screen.y, view.top, view.height) }
}

function depth(at: number, low: number, high: number): number {
  if (at < low + edgePx) return -Math.min(1, (low + edgePx - at) / edgePx)
  if (at > high - edgePx) return Math.min(1, (at - high + edgePx) / edgePx)
  return 0
}

// dragging: things follow the pointer on this screen only; the release commits once. Near the edge the picture follows.
import { distance, type Point } from '../../shared/geometry/point'
import { clampCamera, scrollBy, toBoard, toScreen } from '../../shared/scene/camera'
import { decideDrop, dropCopies, findDrop } from './drop'
import {
  type GestureContext,
  type GestureEvent,
  idle,
  type Outcome,
  type Pointer,
  type StateOf,
} from './gesture'
import { snapDrag } from './snapDrag'

const edgePx = 40
const maxSpeedPxPerMs = 1

export function stepDragging(
  state: StateOf<'dragging'>,
  event: GestureEvent,
  context: GestureContext,
): Outcome {
  if (event.type === 'tick') return scrollAtEdge(state, event.elapsedMs, context)
  if (!('pointer' in event) || event.pointer.id !== state.last.id) return { state }
  const moved = moveTo(state, event.pointer, context)
  if (event.type !== 'up') return show(moved, context)
  // Held and let go again where it lay: nothing has moved.
  if (distance(event.pointer.screen, toScreen(context.camera, state.start)) < 2) return { state: idle }
  const { by } = snapDrag(moved, context)
  const at = toBoard(context.camera, event.pointer.screen)
  if (state.copies) return { state: idle, ...dropCopies({ ...moved, by }, at, context) }
  return { state: idle, ...decideDrop({ ...moved, by }, at, context) }
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
  const drop = findDrop(state, toBoard(context.camera, state.last.screen), context)
  // A copy lies by itself: it is gathered by hand, like any new note.
  const { target, lane } = state.copies ? { ...drop, target: null } : drop
  const { by, guides } = target ? { by: state.by, guides: [] } : snapDrag(state, context)
  return {
    state,
    preview: { lift: { ids: state.ids, by, copies: state.copies }, target: target?.id ?? null, lane, guides },
  }
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

// idle: nothing is held; a press decides which gesture begins.
import { distance, type Point } from '../../shared/geometry/point'
import { toBoard } from '../../shared/scene/camera'
import { hitTest } from '../../shared/scene/hitTest'
import type { GestureContext, GestureEvent, Outcome, Pointer, StateOf } from './gesture'
import { handleAt } from './handles'

const doubleClickMs = 400
const doubleClickPx = { mouse: 6, pen: 10, touch: 24 }

export function stepIdle(state: StateOf<'idle'>, event: GestureEvent, context: GestureContext): Outcome {
  if (event.type !== 'down') return { state }
  const { pointer } = event
  if (pointer.button === 1 || (pointer.button === 0 && (pointer.space || context.tool === 'hand'))) {
    return { state: { name: 'panning', last: pointer } }
  }
  if (pointer.button !== 0) return { state }
  const at = toBoard(context.camera, pointer.screen)
  const handle = handleAt(context, pointer)
  if (handle) return beginLink(handle, at)
  if (context.tool === 'lasso') {
    return { state: { name: 'lasso', points: [at], gathers: true, before: [] }, preview: { lasso: [at] } }
  }
  const hit = pointer.screen.y < context.view.top ? null : hitTest(context.scene, at)
  if (context.tool === 'link') {
    if (!hit) return { state, say: 'board.linkStartHint' }
    return beginLink(hit.id, at)
  }
  return { state: { name: 'pointing', start: pointer, hit, isDouble: isDouble(state, pointer) } }
}

function beginLink(from: string, at: Point): Outcome {
  return { state: { name: 'linking', from }, preview: { link: { from, to: null, at } } }
}

function isDouble({ lastClick }: StateOf<'idle'>, pointer: Pointer): boolean {
  if (!lastClick || pointer.timeMs - lastClick.timeMs > doubleClickMs) return false
  return distance(lastClick.screen, pointer.screen) <= doubleClickPx[pointer.kind]
}

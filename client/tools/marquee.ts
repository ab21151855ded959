// marquee: a rectangle drawn over empty ground selects what it touches.
import type { Box } from '../../shared/geometry/box'
import type { Point } from '../../shared/geometry/point'
import { toBoard } from '../../shared/scene/camera'
import { selectedBy } from '../../shared/scene/hitTest'
import { type GestureContext, type GestureEvent, idle, type Outcome, type StateOf } from './gesture'

export function stepMarquee(
  state: StateOf<'marquee'>,
  event: GestureEvent,
  { camera, scene }: GestureContext,
): Outcome {
  if (!('pointer' in event)) return { state }
  const marquee = boxBetween(state.start, toBoard(camera, event.pointer.screen))
  const select = [...new Set([...state.before, ...selectedBy(scene, marquee)])]
  return event.type === 'up' ? { state: idle, select } : { state, select, preview: { marquee } }
}

function boxBetween(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

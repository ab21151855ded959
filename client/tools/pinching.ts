// pinching: two fingers zoom and move the board together; lifting one of them goes on panning with the other.
import { distance, middle } from '../../shared/geometry/point'
import { clampCamera, scrollBy, zoomAt } from '../../shared/scene/camera'
import type { GestureContext, GestureEvent, Outcome, StateOf } from './gesture'

export function stepPinching(
  state: StateOf<'pinching'>,
  event: GestureEvent,
  { camera, scene, view }: GestureContext,
): Outcome {
  if (!('pointer' in event)) return { state }
  const { pointer } = event
  const { first, second } = state
  if (pointer.id !== first.id && pointer.id !== second.id) return { state }
  if (event.type === 'up')
    return { state: { name: 'panning', last: pointer.id === first.id ? second : first } }
  const next: StateOf<'pinching'> =
    pointer.id === first.id ? { ...state, first: pointer } : { ...state, second: pointer }
  const before = middle(first.screen, second.screen)
  const after = middle(next.first.screen, next.second.screen)
  const ratio =
    distance(next.first.screen, next.second.screen) / Math.max(1, distance(first.screen, second.screen))
  const moved = scrollBy(camera, before.x - after.x, before.y - after.y)
  return { state: next, camera: clampCamera(zoomAt(moved, after, camera.zoom * ratio), scene.bounds, view) }
}

// panning: the board sticks to the hand.
import { clampCamera, scrollBy } from '../../shared/scene/camera'
import { type GestureContext, type GestureEvent, idle, type Outcome, type StateOf } from './gesture'

export function stepPanning(
  state: StateOf<'panning'>,
  event: GestureEvent,
  { camera, scene, view }: GestureContext,
): Outcome {
  if (!('pointer' in event) || event.pointer.id !== state.last.id) return { state }
  const { pointer } = event
  const dx = state.last.screen.x - pointer.screen.x
  const dy = state.last.screen.y - pointer.screen.y
  const moved = clampCamera(scrollBy(camera, dx, dy), scene.bounds, view)
  return { state: event.type === 'up' ? idle : { name: 'panning', last: pointer }, camera: moved }
}

// One step of whatever gesture is going on: hands the event to the state's own reducer.
import { stepDragging } from './dragging'
import {
  type GestureContext,
  type GestureEvent,
  type GestureState,
  idle,
  type Outcome,
  type Pointer,
} from './gesture'
import { stepIdle } from './idle'
import { stepLasso } from './lasso'
import { stepLinking } from './linking'
import { stepMarquee } from './marquee'
import { stepPanning } from './panning'
import { stepPinching } from './pinching'
import { stepPointing } from './pointing'

export function step(state: GestureState, event: GestureEvent, context: GestureContext): Outcome {
  if (event.type === 'cancel') return { state: idle }
  const first = firstFinger(state, event)
  if (first && event.type === 'down') return { state: { name: 'pinching', first, second: event.pointer } }
  switch (state.name) {
    case 'idle':
      return stepIdle(state, event, context)
    case 'pointing':
      return stepPointing(state, event, context)
    case 'dragging':
      return stepDragging(state, event, context)
    case 'panning':
      return stepPanning(state, event, context)
    case 'pinching':
      return stepPinching(state, event, context)
    case 'marquee':
      return stepMarquee(state, event, context)
    case 'lasso':
      return stepLasso(state, event, context)
    case 'linking':
      return stepLinking(state, event, context)
  }
}

/** The finger already down when a second one comes: any gesture then becomes a pinch, and what was dragged goes back. */
function firstFinger(state: GestureState, event: GestureEvent): Pointer | null {
  if (event.type !== 'down' || event.pointer.kind !== 'touch') return null
  const first =
    state.name === 'pointing'
      ? state.start
      : state.name === 'dragging' || state.name === 'panning'
        ? state.last
        : null
  return first?.kind === 'touch' && first.id !== event.pointer.id ? first : null
}

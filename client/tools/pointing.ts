// pointing: the button is down and nothing has moved yet. A move makes it a drag, a pan or a selection; a rest of the
// finger lifts what lies under it; a release makes it a click.
import { distance } from '../../shared/geometry/point'
import { toBoard } from '../../shared/scene/camera'
import { click } from './click'
import {
  type GestureContext,
  type GestureEvent,
  idle,
  type Outcome,
  type Pointer,
  type StateOf,
} from './gesture'

const slackPx = { mouse: 4, pen: 6, touch: 10 }

/** How long a finger rests before it carries instead of scrolling. */
export const holdMs = 280

export function stepPointing(
  state: StateOf<'pointing'>,
  event: GestureEvent,
  context: GestureContext,
): Outcome {
  if (event.type === 'hold')
    return state.start.kind === 'touch' ? lift(state, state.start, context) : { state }
  if (!('pointer' in event) || event.pointer.id !== state.start.id) return { state }
  if (event.type === 'up') return click(state, context)
  const { pointer } = event
  if (event.type !== 'move' || distance(pointer.screen, state.start.screen) <= slackPx[pointer.kind])
    return { state }
  return beginMoving(state, pointer, context)
}

function beginMoving(state: StateOf<'pointing'>, pointer: Pointer, context: GestureContext): Outcome {
  const { start, hit } = state
  // A finger that moves at once scrolls, whatever lies under it.
  if (pointer.kind === 'touch') return { state: { name: 'panning', last: start } }
  if (hit) return lift(state, pointer, context)
  const from = toBoard(context.camera, start.screen)
  const before = pointer.shift ? context.selection : []
  if (start.alt) {
    const points = [from, toBoard(context.camera, pointer.screen)]
    return { state: { name: 'lasso', points, gathers: false, before }, preview: { lasso: points } }
  }
  return { state: { name: 'marquee', start: from, before }, preview: {} }
}

/** Takes up what was pressed: the whole selection when it is part of it. */
function lift({ start, hit }: StateOf<'pointing'>, last: Pointer, context: GestureContext): Outcome {
  if (!hit) return { state: { name: 'panning', last: start } }
  const isSelected = context.selection.includes(hit.id)
  const wanted = isSelected ? context.selection : [hit.id]
  const copies = last.alt && start.kind !== 'touch' && wanted.some((id) => context.copyOf(id))
  const ids = wanted.filter((id) => (copies ? context.copyOf(id) !== null : context.isMovable(id)))
  if (!ids.includes(hit.id)) {
    // The finger goes on as a scroll; a mouse has nothing more to do.
    return start.kind === 'touch'
      ? { state: { name: 'panning', last: start }, select: [hit.id], say: 'board.notMovable' }
      : { state: idle, say: 'board.notMovable' }
  }
  return {
    state: {
      name: 'dragging',
      start: toBoard(context.camera, start.screen),
      last,
      grabbed: hit.id,
      ids,
      by: [0, 0],
      copies,
    },
    preview: { lift: { ids, by: [0, 0], copies } },
    ...(isSelected ? {} : { select: ids }),
  }
}

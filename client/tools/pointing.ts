// pointing: the button is down and nothing has moved yet. A move makes it a drag, a pan or a selection rectangle;
// a release makes it a click, and a second click a double click.

import { noteHeight, noteWidth } from '../../shared/geometry/measures'
import { distance } from '../../shared/geometry/point'
import { toBoard } from '../../shared/scene/camera'
import { isOnLanes, laneAt, laneCategories, laneX } from '../../shared/scene/scene'
import { clampToLane } from './drop'
import {
  type EditRequest,
  type GestureContext,
  type GestureEvent,
  idle,
  type Outcome,
  type Pointer,
  type StateOf,
} from './gesture'

const slackPx = { mouse: 4, pen: 6, touch: 10 }

export function stepPointing(
  state: StateOf<'pointing'>,
  event: GestureEvent,
  context: GestureContext,
): Outcome {
  if (event.type === 'tick' || event.type === 'cancel' || event.pointer.id !== state.start.id)
    return { state }
  if (event.type === 'up') return click(state, context)
  const { pointer } = event
  if (event.type !== 'move' || distance(pointer.screen, state.start.screen) <= slackPx[pointer.kind])
    return { state }
  return beginMoving(state, pointer, context)
}

function beginMoving(
  { start, hit }: StateOf<'pointing'>,
  pointer: Pointer,
  context: GestureContext,
): Outcome {
  const from = toBoard(context.camera, start.screen)
  const isSelected = hit !== null && context.selection.includes(hit.id)
  // A finger that moves scrolls, unless it holds something that was selected before.
  if (pointer.kind === 'touch' && !isSelected) return { state: { name: 'panning', last: start } }
  if (!hit) {
    const before = pointer.shift ? context.selection : []
    return { state: { name: 'marquee', start: from, before }, preview: {} }
  }
  const wanted = isSelected ? context.selection : [hit.id]
  const ids = wanted.filter(context.isMovable)
  if (!ids.includes(hit.id)) return { state: idle, say: 'board.notMovable' }
  return {
    state: { name: 'dragging', start: from, last: pointer, grabbed: hit.id, ids, by: [0, 0] },
    preview: { lift: { ids, by: [0, 0] } },
    ...(isSelected ? {} : { select: ids }),
  }
}

function click({ start, hit, isDouble }: StateOf<'pointing'>, context: GestureContext): Outcome {
  const lastClick = isDouble ? null : { screen: start.screen, timeMs: start.timeMs }
  const state: StateOf<'idle'> = { name: 'idle', lastClick }
  if (context.tool === 'note' || (isDouble && !hit)) {
    const edit = newNoteAt(start, context)
    return edit ? { state, select: [], edit, tool: 'select' } : { state }
  }
  if (!hit) return { state, select: start.shift ? context.selection : [] }
  if (isDouble)
    return { state, select: [hit.id], edit: { what: hit.kind === 'note' ? 'note' : 'heading', id: hit.id } }
  if (!start.shift) return { state, select: [hit.id] }
  const others = context.selection.filter((id) => id !== hit.id)
  return { state, select: others.length < context.selection.length ? others : [...others, hit.id] }
}

function newNoteAt(start: Pointer, context: GestureContext): EditRequest | null {
  const at = toBoard(context.camera, start.screen)
  if (!context.may('note.add') || !isOnLanes(at.x) || start.screen.y < context.view.top) return null
  const lane = laneAt(at.x)
  const pos = clampToLane([at.x - laneX(lane) - noteWidth / 2, at.y - noteHeight / 2], noteWidth)
  return { what: 'newNote', category: laneCategories[lane] ?? null, pos }
}

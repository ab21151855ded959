// What a click does: selects, opens, folds a cluster, begins a note, or goes to a column.
import { noteHeight, noteWidth } from '../../shared/geometry/measures'
import { toBoard } from '../../shared/scene/camera'
import { cameraForLane } from '../../shared/scene/laneCamera'
import { isOnLanes, laneAt, laneCategories, laneX } from '../../shared/scene/scene'
import { clampToLane } from './drop'
import type { EditRequest, GestureContext, Outcome, Pointer, StateOf } from './gesture'

export function click({ start, hit, isDouble }: StateOf<'pointing'>, context: GestureContext): Outcome {
  const lastClick = isDouble ? null : { screen: start.screen, timeMs: start.timeMs }
  const state: StateOf<'idle'> = { name: 'idle', lastClick }
  if (start.screen.y < context.view.top) return clickHeader(start, context)
  if (context.tool === 'note' || (isDouble && !hit)) {
    const edit = newNoteAt(start, context)
    return edit ? { state, select: [], edit, tool: 'select' } : { state }
  }
  if (!hit) return { state, select: start.shift ? context.selection : [] }
  if (hit.part === 'count' && !start.shift && context.may('cluster.mark')) {
    const collapsed = context.scene.clusters.get(hit.id)?.record.collapsed ?? false
    return { state, commands: [{ t: 'cluster.mark', id: hit.id, collapsed: !collapsed }] }
  }
  if (hit.part === 'stack' && !start.shift) return { state, select: [hit.id], openStack: hit.id }
  if (isDouble || context.tool === 'text') {
    const edit: EditRequest = { what: hit.kind === 'note' ? 'note' : 'heading', id: hit.id }
    return { state, select: [hit.id], edit, tool: 'select' }
  }
  if (!start.shift) return { state, select: [hit.id] }
  const others = context.selection.filter((id) => id !== hit.id)
  return { state, select: others.length < context.selection.length ? others : [...others, hit.id] }
}

/** A column's name leads to the column: as large as it fits. */
function clickHeader(start: Pointer, context: GestureContext): Outcome {
  const state: StateOf<'idle'> = { name: 'idle', lastClick: null }
  const at = toBoard(context.camera, start.screen)
  if (!isOnLanes(at.x)) return { state }
  return { state, glide: cameraForLane(context.scene, laneAt(at.x), context.view) }
}

function newNoteAt(start: Pointer, context: GestureContext): EditRequest | null {
  const at = toBoard(context.camera, start.screen)
  if (!context.may('note.add') || !isOnLanes(at.x)) return null
  const lane = laneAt(at.x)
  const pos = clampToLane([at.x - laneX(lane) - noteWidth / 2, at.y - noteHeight / 2], noteWidth)
  return { what: 'newNote', category: laneCategories[lane] ?? null, pos }
}

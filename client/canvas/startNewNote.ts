// Begins a new note by button or key: in the lane of the selection, else in the first full lane of the picture.
import { placeNote } from '../../shared/commands/placement'
import { noteHeight, noteWidth } from '../../shared/geometry/measures'
import type { Board } from '../../shared/model/board'
import { visibleBox } from '../../shared/scene/camera'
import { laneCategories, laneX, type Scene, thingOf } from '../../shared/scene/scene'
import type { GestureContext } from '../tools/gesture'
import { bringIntoView } from './cameraMoves'
import { useEditor } from './editorStore'

export function startNewNote(context: GestureContext | null): boolean {
  if (!context?.may('note.add')) return false
  const lane = chooseLane(context)
  const category = laneCategories[lane] ?? null
  const pos = placeNote(boardOf(context.scene), category)
  bringIntoView({ x: laneX(lane) + pos[0], y: pos[1], width: noteWidth, height: noteHeight })
  useEditor.getState().open({ what: 'newNote', category, pos })
  return true
}

function chooseLane({ scene, camera, view, selection }: GestureContext): number {
  const selected = thingOf(scene, selection[0] ?? '')
  if (selected) return selected.lane
  const seen = visibleBox(camera, view)
  const whole = scene.lanes.find((lane) => lane.category !== null && lane.x >= seen.x - 8)
  const centre = scene.lanes.findLast((lane) => lane.x <= seen.x + seen.width / 2)
  return whole && whole.x + whole.width <= seen.x + seen.width + 8 ? whole.index : (centre?.index ?? 1)
}

/** The part of a board that placing a note looks at, as the scene has it. */
function boardOf(scene: Scene): Board {
  return {
    get: (id) => scene.notes.get(id)?.record ?? scene.clusters.get(id)?.record,
    *ofKind(kind) {
      const things = kind === 'note' ? scene.notes : kind === 'cluster' ? scene.clusters : new Map()
      for (const thing of things.values()) yield thing.record
    },
    size: (kind) => (kind === 'note' ? scene.notes.size : kind === 'cluster' ? scene.clusters.size : 0),
  }
}

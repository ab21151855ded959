// The arrow keys: the selected loose notes and clusters go a step within their lanes.
import { clusterWidth, gap, laneWidth, noteHeight, noteWidth } from '../../shared/geometry/measures'
import { laneX, type SceneThing } from '../../shared/scene/scene'
import { clampToLane } from './drop'
import type { GestureContext, Outcome } from './gesture'
import { moveClusters, moveNotes } from './moves'

const arrows: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function arrowOf(key: string): readonly [number, number] | null {
  return arrows[key] ?? null
}

/** A step of 8 units; with Shift 64; with Alt the pitch of the notes, so that they stay in rows and columns. */
export function nudgeStep(
  [x, y]: readonly [number, number],
  held: { shift: boolean; alt: boolean },
): readonly [number, number] {
  if (held.alt) return [x * (noteWidth + gap), y * (noteHeight + gap)]
  const length = held.shift ? 64 : 8
  return [x * length, y * length]
}

/** What the arrow keys may move: loose notes and clusters that are this person's to move. */
export function nudgeable({ scene, selection, isMovable }: Nudged): readonly string[] {
  return selection.filter((id) => isMovable(id) && scene.notes.get(id)?.clusterId == null)
}

/** The commands of all steps together, once the key is let go. */
export function nudge(by: readonly [number, number], context: Nudged): Pick<Outcome, 'commands' | 'say'> {
  const { scene, selection, isMovable } = context
  if (!selection.some(isMovable)) return selection.length > 0 ? { say: 'board.notMovable' } : {}
  const place = ({ lane, box }: SceneThing, width: number) =>
    clampToLane([box.x - laneX(lane) + by[0], box.y + by[1]], Math.min(width, laneWidth))
  const ids = nudgeable(context)
  const notes = ids.flatMap((id) => scene.notes.get(id) ?? [])
  const clusters = ids.flatMap((id) => scene.clusters.get(id) ?? [])
  const commands = [
    ...moveNotes(notes.map((note) => ({ id: note.id, pos: place(note, noteWidth) }))),
    ...moveClusters(clusters.map((cluster) => ({ id: cluster.id, pos: place(cluster, clusterWidth) }))),
  ]
  return commands.length > 0 ? { commands } : { say: 'board.gatheredStays' }
}

type Nudged = Pick<GestureContext, 'scene' | 'selection' | 'isMovable'>

// The arrow keys: the selected loose notes and clusters go a step within their lanes.
import type { CommandInput } from '../../shared/commands'
import { clusterWidth, laneWidth, noteWidth } from '../../shared/geometry/measures'
import { laneX } from '../../shared/scene/scene'
import { clampToLane } from './drop'
import type { GestureContext, Outcome } from './gesture'

const arrows: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function arrowOf(key: string): readonly [number, number] | null {
  return arrows[key] ?? null
}

/** A step of 8 units, or of 64 with Shift. */
export function nudge(
  arrow: readonly [number, number],
  isLarge: boolean,
  { scene, selection, isMovable }: Pick<GestureContext, 'scene' | 'selection' | 'isMovable'>,
): Pick<Outcome, 'commands' | 'say'> {
  const length = isLarge ? 64 : 8
  const place = (lane: number, x: number, y: number, width: number) =>
    clampToLane([x - laneX(lane) + arrow[0] * length, y + arrow[1] * length], Math.min(width, laneWidth))
  const things = selection.filter(isMovable)
  if (things.length === 0) return selection.length > 0 ? { say: 'board.notMovable' } : {}
  const notes = things.flatMap((id) => scene.notes.get(id) ?? []).filter((note) => note.clusterId === null)
  const clusters = things.flatMap((id) => scene.clusters.get(id) ?? [])
  const commands: CommandInput[] = []
  if (notes.length > 0) {
    commands.push({
      t: 'note.move',
      moves: notes.map((n) => ({ id: n.id, pos: place(n.lane, n.box.x, n.box.y, noteWidth) })),
    })
  }
  if (clusters.length > 0) {
    const moves = clusters.map((c) => ({ id: c.id, pos: place(c.lane, c.box.x, c.box.y, clusterWidth) }))
    commands.push({ t: 'cluster.move', moves })
  }
  return commands.length > 0 ? { commands } : { say: 'board.gatheredStays' }
}

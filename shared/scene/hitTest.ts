// What lies under a point or within a box of the board: notes before clusters, the uppermost first.
import { type Box, boundsOf, contains } from '../geometry/box'
import type { Point } from '../geometry/point'
import { isWithin } from '../geometry/polygon'
import { marksOf } from './marks'
import { markPitch, notePadding } from './noteText'
import type { Scene, SceneCluster, SceneNote, SceneThing } from './scene'

/** Side of the square in which a press means the count, in board units. */
const countTarget = 48

export interface Hit {
  kind: 'note' | 'cluster'
  id: string
  lane: number
  /** A note, or of a stack its count; of a cluster its heading, the count that folds it, or the frame around its notes. */
  part: 'note' | 'stack' | 'heading' | 'count' | 'frame'
}

export function hitTest(scene: Scene, point: Point, except: ReadonlySet<string> = new Set()): Hit | null {
  let top: SceneThing | null = null
  for (const thing of scene.grid.query({ ...point, width: 1e-6, height: 1e-6 })) {
    if (except.has(thing.id) || !contains(thing.box, point.x, point.y)) continue
    if (!top || liesAbove(thing, top)) top = thing
  }
  if (!top) return null
  const { kind, id, lane } = top
  if (top.kind === 'note') return { kind, id, lane, part: isOnStack(top, point) ? 'stack' : 'note' }
  if (point.y >= top.box.y + top.headHeight) return { kind, id, lane, part: 'frame' }
  return { kind, id, lane, part: isOnCount(top, point) ? 'count' : 'heading' }
}

/** The count is the last of the marks at the foot of the note, which begin at its left. */
function isOnStack({ box, merged, record }: SceneNote, point: Point): boolean {
  if (merged === 0 || point.y < box.y + box.height - countTarget) return false
  const middle = box.x + notePadding + (marksOf(record, merged).length - 0.5) * markPitch
  return Math.abs(point.x - middle) < countTarget / 2
}

/** The count stands at the right of a heading's first line; its target is as large as a finger. */
function isOnCount({ box, noteIds }: SceneCluster, point: Point): boolean {
  return noteIds.length > 0 && point.x > box.x + box.width - countTarget && point.y < box.y + countTarget
}

/** The things of a part of the board, lowest first. */
export function thingsIn(scene: Scene, box: Box): SceneThing[] {
  return scene.grid.query(box).sort((a, b) => (liesAbove(a, b) ? 1 : -1))
}

/**
 * What a selection rectangle takes: every note it touches, and clusters only when all of them lies inside, so that
 * drawing a rectangle around some notes of a cluster takes those notes.
 */
export function selectedBy(scene: Scene, box: Box): string[] {
  const things = scene.grid.query(box)
  const whole = new Set(
    things.filter((thing) => thing.kind === 'cluster' && isInside(thing.box, box)).map((thing) => thing.id),
  )
  const notes = things.filter((thing) => thing.kind === 'note' && !whole.has(thing.clusterId ?? ''))
  return [...whole, ...notes.map((note) => note.id)]
}

/** What a loop takes: notes whose middle lies within it, and clusters of which all four corners do. */
export function selectedByLoop(scene: Scene, loop: readonly Point[]): string[] {
  const around = boundsOf(loop.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))
  if (!around) return []
  const things = scene.grid.query(around)
  const whole = new Set(
    things.flatMap((thing) => (thing.kind === 'cluster' && isEnclosed(thing.box, loop) ? [thing.id] : [])),
  )
  const notes = things.filter(
    (thing) =>
      thing.kind === 'note' && !whole.has(thing.clusterId ?? '') && isWithin(loop, middleOf(thing.box)),
  )
  return [...whole, ...notes.map((note) => note.id)]
}

function isEnclosed({ x, y, width, height }: Box, loop: readonly Point[]): boolean {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ]
  return corners.every((corner) => isWithin(loop, corner))
}

function middleOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function liesAbove(a: SceneThing, b: SceneThing): boolean {
  return a.kind === b.kind ? a.z > b.z : a.kind === 'note'
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

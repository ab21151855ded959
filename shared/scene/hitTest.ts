// What lies under a point or within a box of the board: notes before clusters, the uppermost first.
import { type Box, contains } from '../geometry/box'
import type { Point } from '../geometry/point'
import type { Scene, SceneThing } from './scene'

export interface Hit {
  kind: 'note' | 'cluster'
  id: string
  lane: number
  /** Of a cluster: its heading, or the frame around its notes. */
  part: 'note' | 'heading' | 'frame'
}

export function hitTest(scene: Scene, point: Point, except: ReadonlySet<string> = new Set()): Hit | null {
  let top: SceneThing | null = null
  for (const thing of scene.grid.query({ ...point, width: 1e-6, height: 1e-6 })) {
    if (except.has(thing.id) || !contains(thing.box, point.x, point.y)) continue
    if (!top || liesAbove(thing, top)) top = thing
  }
  if (!top) return null
  const { kind, id, lane } = top
  if (top.kind === 'note') return { kind, id, lane, part: 'note' }
  return { kind, id, lane, part: point.y < top.box.y + top.headHeight ? 'heading' : 'frame' }
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

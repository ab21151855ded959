// Where dragged things would land, and the commands that put them there: the one decision behind every drag.
import { clusterWidth, gap, laneWidth, noteWidth } from '../../shared/geometry/measures'
import type { Point } from '../../shared/geometry/point'
import { isColumn } from '../../shared/model/category'
import { hitTest } from '../../shared/scene/hitTest'
import {
  laneAt,
  laneCategories,
  laneX,
  type Scene,
  type SceneCluster,
  type SceneNote,
  thingOf,
} from '../../shared/scene/scene'
import type { GestureContext, Outcome } from './gesture'
import { gatherNotes, moveClusters, moveNotes, recategoriseNotes, releaseNotes } from './moves'

export interface Dragged {
  grabbed: string
  ids: readonly string[]
  by: readonly [number, number]
}

export interface Drop {
  /** The cluster, or the loose note, that takes the dragged notes. */
  target: SceneCluster | SceneNote | null
  /** The lane they change into; null when they stay in theirs. */
  lane: number | null
}

export function findDrop(dragged: Dragged, at: Point, context: GestureContext): Drop {
  const { scene } = context
  const grabbed = thingOf(scene, dragged.grabbed)
  if (!grabbed) return { target: null, lane: null }
  const lane = laneAt(at.x)
  const { notes, clusters } = partsOf(scene, dragged.ids)
  if (clusters.length === 0 && context.may('cluster.gather')) {
    const target = targetAt(scene, at, new Set(dragged.ids))
    const takes = target !== null && notes.every((note) => note.record.category === target.record.category)
    if (takes && isColumn(target.record.category)) return { target, lane: null }
  }
  return { target: null, lane: lane === grabbed.lane ? null : lane }
}

/** What the release leads to: commands of one action, or a reason why things stay. */
export function decideDrop(
  dragged: Dragged,
  at: Point,
  context: GestureContext,
): Pick<Outcome, 'commands' | 'select' | 'say'> {
  const { target, lane } = findDrop(dragged, at, context)
  const { notes, clusters } = partsOf(context.scene, dragged.ids)
  if (target) return gather(target, notes, context)
  return lane === null
    ? moveWithin(notes, clusters, dragged.by, context)
    : moveAcross(notes, clusters, dragged.by, lane)
}

/** Alt was held: copies of the notes lie where they were let go, the notes themselves where they were. */
export function dropCopies(
  dragged: Dragged,
  at: Point,
  context: GestureContext,
): Pick<Outcome, 'commands' | 'select'> {
  const { scene } = context
  const lane = laneAt(at.x)
  const hasChanged = lane !== thingOf(scene, dragged.grabbed)?.lane
  const copies = dragged.ids.flatMap((id) => {
    const note = scene.notes.get(id)
    const copy = context.copyOf(id)
    if (!note || !copy) return []
    const pos = placeIn(hasChanged ? lane : note.lane, note, dragged.by, noteWidth)
    const category = hasChanged ? (laneCategories[lane] ?? null) : copy.category
    return [{ ...copy, pos, ...(category !== undefined && { category }) }]
  })
  return { commands: copies, select: copies.map(({ id }) => id) }
}

function gather(target: SceneCluster | SceneNote, notes: readonly SceneNote[], context: GestureContext) {
  if (target.kind === 'cluster') {
    const noteIds = notes.filter((note) => note.clusterId !== target.id).map((note) => note.id)
    return noteIds.length === 0 ? {} : { commands: gatherNotes(target.id, noteIds) }
  }
  const clusterId = context.makeId()
  // The note that was lying there comes first: the cluster begins where it lies.
  const noteIds = [target.id, ...notes.map((note) => note.id)]
  return { commands: gatherNotes(clusterId, noteIds), select: [clusterId] }
}

function moveWithin(
  notes: readonly SceneNote[],
  clusters: readonly SceneCluster[],
  by: readonly [number, number],
  context: GestureContext,
): Pick<Outcome, 'commands' | 'say'> {
  const mayRelease = context.may('cluster.release')
  const free = notes.filter((note) => note.clusterId === null || mayRelease)
  const leaving = free.filter((note) => note.clusterId !== null)
  const commands = [
    ...releaseNotes(leaving.map((note) => note.id)),
    ...moveNotes(free.map((note) => ({ id: note.id, pos: placeIn(note.lane, note, by, noteWidth) }))),
    ...moveClusters(clusters.map((c) => ({ id: c.id, pos: placeIn(c.lane, c, by, clusterWidth) }))),
  ]
  return commands.length === 0 && notes.length > 0 ? { say: 'board.gatheredStays' } : { commands }
}

function moveAcross(
  notes: readonly SceneNote[],
  clusters: readonly SceneCluster[],
  by: readonly [number, number],
  lane: number,
): Pick<Outcome, 'commands' | 'say'> {
  const category = laneCategories[lane] ?? null
  const moves = notes.map((note) => ({ id: note.id, pos: placeIn(lane, note, by, noteWidth) }))
  const commands = recategoriseNotes(moves, category)
  if (clusters.length > 0 && category === null) return { say: 'board.clusterNeedsColumn' }
  for (const cluster of clusters) {
    if (category)
      commands.push({
        t: 'cluster.recategorise',
        id: cluster.id,
        category,
        pos: placeIn(lane, cluster, by, clusterWidth),
      })
  }
  return { commands }
}

/** Things to move on their own: notes of a dragged cluster go with it. */
function partsOf(scene: Scene, ids: readonly string[]): { notes: SceneNote[]; clusters: SceneCluster[] } {
  const clusters = ids.flatMap((id) => scene.clusters.get(id) ?? [])
  const taken = new Set(clusters.map((cluster) => cluster.id))
  const notes = ids
    .flatMap((id) => scene.notes.get(id) ?? [])
    .filter((note) => !taken.has(note.clusterId ?? ''))
  return { notes, clusters }
}

/** The cluster under the pointer, or the loose note. */
function targetAt(scene: Scene, at: Point, dragged: ReadonlySet<string>): SceneCluster | SceneNote | null {
  const hit = hitTest(scene, at, dragged)
  const thing = hit ? thingOf(scene, hit.id) : undefined
  if (thing?.kind === 'note' && thing.clusterId !== null) return scene.clusters.get(thing.clusterId) ?? null
  return thing ?? null
}

function placeIn(
  lane: number,
  { box }: SceneNote | SceneCluster,
  by: readonly [number, number],
  width: number,
): [number, number] {
  return clampToLane([box.x + by[0] - laneX(lane), box.y + by[1]], width)
}

/** A place inside the lane, on whole units. */
export function clampToLane([x, y]: readonly [number, number], width: number): [number, number] {
  const margin = gap / 2
  return [
    Math.round(Math.min(Math.max(x, margin), Math.max(margin, laneWidth - width - margin))),
    Math.round(Math.min(1e9, Math.max(y, margin))),
  ]
}

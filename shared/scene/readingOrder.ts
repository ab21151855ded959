// The order in which people read the board: lane by lane, in each from the top, side by side from the left; a cluster
// comes before its notes.
import { noteHeight } from '../geometry/measures'
import type { Scene, SceneThing } from './scene'

const kept = new WeakMap<Scene, readonly string[]>()

/** Ids of all notes and clusters in the picture's reading order. */
export function readingOrder(scene: Scene): readonly string[] {
  let order = kept.get(scene)
  if (!order) {
    order = orderOf(scene)
    kept.set(scene, order)
  }
  return order
}

/** The thing read after (1) or before (-1) this one; null at the end. From nothing: the first, or the last. */
export function nextInReading(scene: Scene, from: string | null, by: 1 | -1): string | null {
  const order = readingOrder(scene)
  const at = from === null ? -1 : order.indexOf(from)
  if (at < 0) return (by > 0 ? order[0] : order.at(-1)) ?? null
  return order[at + by] ?? null
}

function orderOf(scene: Scene): string[] {
  const lanes: SceneThing[][] = scene.lanes.map(() => [])
  for (const cluster of scene.clusters.values()) lanes[cluster.lane]?.push(cluster)
  for (const note of scene.notes.values()) if (note.clusterId === null) lanes[note.lane]?.push(note)
  const order: string[] = []
  for (const lane of lanes) {
    for (const thing of sortByReading(lane)) {
      order.push(thing.id)
      if (thing.kind !== 'cluster') continue
      for (const id of thing.noteIds) if (scene.notes.has(id)) order.push(id)
    }
  }
  return order
}

/** What begins within half a note's height of one another stands side by side. */
export function sortByReading<T extends Pick<SceneThing, 'box'>>(things: readonly T[]): T[] {
  const sorted = things.toSorted((a, b) => a.box.y - b.box.y)
  const rows: T[][] = []
  for (const thing of sorted) {
    const row = rows.at(-1)
    if (row?.[0] && thing.box.y - row[0].box.y < noteHeight / 2) row.push(thing)
    else rows.push([thing])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x))
}

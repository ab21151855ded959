// What the projector stops at, in reading order: in each column its gathered notes, cluster by cluster, then its cards
// (clusters without notes), then the notes that lie alone.
import { type LaneCategory, laneCategories, type Scene, type SceneThing } from '../../shared/scene/scene'

export interface Stop {
  key: string
  lane: LaneCategory
  /** The cluster in focus; null for a column's cards or loose notes. */
  clusterId: string | null
  /** The cluster's title; empty when it has none yet. */
  title: string
  /** All of one kind: notes, or cards. */
  things: readonly SceneThing[]
}

export function listStops(scene: Scene): Stop[] {
  const notes = [...scene.notes.values()].sort(byPlace)
  const clusters = [...scene.clusters.values()].sort(byPlace)
  return laneCategories.flatMap((lane, index) => {
    const key = lane ?? 'none'
    const inLane = clusters.filter((cluster) => cluster.lane === index)
    const gathered = inLane.map((cluster) => ({
      key: `${key}:${cluster.id}`,
      lane,
      clusterId: cluster.id,
      title: cluster.record.title,
      things: cluster.noteIds.flatMap((id) => scene.notes.get(id) ?? []),
    }))
    // A folded cluster's notes are not in the picture: it is a card there.
    const cards = inLane.filter((_, at) => gathered[at]?.things.length === 0)
    const loose = notes.filter((note) => note.lane === index && note.clusterId === null)
    const ofLane = { lane, clusterId: null, title: '' }
    return [
      ...gathered,
      { ...ofLane, key: `${key}:cards`, things: cards },
      { ...ofLane, key: `${key}:loose`, things: loose },
    ].filter(({ things }) => things.length > 0)
  })
}

function byPlace(a: SceneThing, b: SceneThing): number {
  return a.box.y - b.box.y || a.box.x - b.box.x
}

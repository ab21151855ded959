// Builds the scene of a board. A builder remembers its last scene: what has not changed keeps its object and its place
// in the index, so one changed note costs a walk over the records and nothing more.
import {
  clusterHeadHeight,
  clusterHeight,
  clusterWidth,
  noteHeight,
  noteInCluster,
  noteWidth,
} from '../geometry/measures'
import { SpatialGrid } from '../geometry/spatialGrid'
import { type Board, live } from '../model/board'
import type { Cluster } from '../model/cluster'
import { byAge, type StickyNote } from '../model/note'
import { linkBetween } from './linkCurve'
import {
  emptyLanes,
  laneIndexOf,
  laneX,
  type Scene,
  type SceneCluster,
  type SceneLane,
  type SceneLink,
  type SceneNote,
  type SceneThing,
} from './scene'
import { boundsOfAll } from './sceneBounds'
import { sortNotes } from './sortNotes'

export interface SceneOptions {
  /** Show only this table's things; null shows all. */
  tableId: string | null
}

export class SceneBuilder {
  private notes = new Map<string, SceneNote>()
  private clusters = new Map<string, SceneCluster>()
  private readonly grid = new SpatialGrid<SceneThing>()
  private nextZ = 0
  private keptNotes = 0

  build(board: Board, options: SceneOptions): Scene {
    const lanes = emptyLanes()
    const before = { notes: this.notes, clusters: this.clusters }
    this.notes = new Map()
    this.clusters = new Map()
    this.keptNotes = 0
    const { loose, gathered, merged, isShown } = sortNotes(board, options.tableId)
    for (const cluster of live(board, 'cluster')) {
      if (!isShown(cluster.tableId)) continue
      const inside = gathered.get(cluster.id) ?? []
      this.keepCluster(before.clusters, cluster, inside, lanes)
      this.keepInside(before.notes, cluster, inside, merged)
    }
    for (const note of loose) {
      const lane = laneIndexOf(note.category)
      const lanePlace = lanes[lane]
      if (lanePlace) lanePlace.noteCount++
      this.keepNote(
        before.notes,
        note,
        null,
        lane,
        laneX(lane) + note.pos[0],
        note.pos[1],
        merged.get(note.id) ?? 0,
      )
    }
    // Everything kept: nothing can be left over in the index.
    if (this.keptNotes < before.notes.size) dropStale(this.grid, before.notes, this.notes)
    dropStale(this.grid, before.clusters, this.clusters)
    return {
      lanes,
      notes: this.notes,
      clusters: this.clusters,
      links: this.links(board),
      grid: this.grid,
      bounds: boundsOfAll(this.notes, this.clusters),
    }
  }

  private keepCluster(
    before: Map<string, SceneCluster>,
    record: Cluster,
    inside: StickyNote[],
    lanes: SceneLane[],
  ): void {
    inside.sort(byAge)
    const lane = laneIndexOf(record.category)
    const lanePlace = lanes[lane]
    if (lanePlace) {
      lanePlace.clusterCount++
      lanePlace.noteCount += inside.length
    }
    const known = before.get(record.id)
    if (known?.record === record && sameIds(known.noteIds, inside)) {
      this.clusters.set(record.id, known)
      return
    }
    const height = clusterHeight(record.title, record.collapsed ? 0 : inside.length)
    const cluster: SceneCluster = {
      kind: 'cluster',
      id: record.id,
      record,
      lane,
      headHeight: clusterHeadHeight(record.title),
      noteIds: inside.map((note) => note.id),
      box: { x: laneX(lane) + record.pos[0], y: record.pos[1], width: clusterWidth, height },
      z: this.nextZ++,
    }
    this.clusters.set(record.id, cluster)
    this.grid.add(cluster)
  }

  private keepInside(
    before: Map<string, SceneNote>,
    cluster: Cluster,
    inside: StickyNote[],
    merged: Map<string, number>,
  ): void {
    if (cluster.collapsed) return
    const lane = laneIndexOf(cluster.category)
    for (const [index, note] of inside.entries()) {
      const place = noteInCluster(cluster.title, index)
      const x = laneX(lane) + cluster.pos[0] + place.x
      this.keepNote(before, note, cluster.id, lane, x, cluster.pos[1] + place.y, merged.get(note.id) ?? 0)
    }
  }

  private keepNote(
    before: Map<string, SceneNote>,
    record: StickyNote,
    clusterId: string | null,
    lane: number,
    x: number,
    y: number,
    merged: number,
  ): void {
    const known = before.get(record.id)
    const same = known?.record === record && known.clusterId === clusterId && known.merged === merged
    if (same && known.lane === lane && known.box.x === x && known.box.y === y) {
      this.notes.set(record.id, known)
      this.keptNotes++
      return
    }
    const box = { x, y, width: noteWidth, height: noteHeight }
    const note: SceneNote = {
      kind: 'note',
      id: record.id,
      record,
      lane,
      clusterId,
      merged,
      box,
      z: this.nextZ++,
    }
    this.notes.set(record.id, note)
    this.grid.add(note)
  }

  private links(board: Board): SceneLink[] {
    const links: SceneLink[] = []
    for (const link of live(board, 'link')) {
      const from = this.clusters.get(link.from)
      const to = this.clusters.get(link.to)
      if (from && to) links.push(linkBetween(link.id, from, to))
    }
    return links
  }
}

export function buildScene(board: Board, options: SceneOptions = { tableId: null }): Scene {
  return new SceneBuilder().build(board, options)
}

function dropStale(
  grid: SpatialGrid<SceneThing>,
  before: ReadonlyMap<string, SceneThing>,
  now: ReadonlyMap<string, SceneThing>,
): void {
  for (const [id, thing] of before) if (now.get(id) !== thing) grid.remove(thing)
}

function sameIds(ids: readonly string[], notes: readonly StickyNote[]): boolean {
  return ids.length === notes.length && notes.every((note, index) => note.id === ids[index])
}

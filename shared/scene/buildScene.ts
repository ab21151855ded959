// Builds the scene of a board and keeps it: what has not changed keeps its object and its place in the index, and one
// changed note costs the work of one note, however many lie on the board.
import { SpatialGrid } from '../geometry/spatialGrid'
import { type Board, live } from '../model/board'
import { type BoardMoment, changedBetween, momentOf } from '../model/boardChanges'
import { countOfCluster } from '../model/countItems'
import { BoundsKeeper } from './BoundsKeeper'
import { LinkKeeper } from './LinkKeeper'
import { placeCluster, placeGathered, placeLoose, sameIds } from './placeThings'
import { SeenNotes } from './SeenNotes'
import { emptyLanes, type Scene, type SceneCluster, type SceneNote, type SceneThing } from './scene'

export interface SceneOptions {
  /** Show only this table's things; null shows all. */
  tableId: string | null
}

const placedKinds = ['cluster', 'note', 'link'] as const

export class SceneBuilder {
  private board: Board | null = null
  private moment: BoardMoment | null = null
  private tableId: string | null = null
  private readonly seen = new SeenNotes()
  private readonly notes = new Map<string, SceneNote>()
  private readonly clusters = new Map<string, SceneCluster>()
  private readonly grid = new SpatialGrid<SceneThing>()
  private readonly bounds = new BoundsKeeper()
  private readonly links = new LinkKeeper()
  private readonly counts = emptyLanes()
  private nextZ = 0

  build(board: Board, options: SceneOptions): Scene {
    const moment = momentOf(board)
    const isSameView = this.board !== null && this.tableId === options.tableId
    const changed = (isSameView && changedBetween(this.moment, moment)) || this.everyId(board)
    this.board = board
    this.moment = moment
    this.tableId = options.tableId
    this.take(board, changed)
    return {
      lanes: this.counts.map((lane) => ({ ...lane })),
      notes: this.notes,
      clusters: this.clusters,
      links: this.links.all(),
      linksOf: (id) => this.links.of(id),
      grid: this.grid,
      linkGrid: this.links.grid,
      bounds: this.bounds.read(this.notes, this.clusters),
    }
  }

  private everyId(board: Board): Set<string> {
    const ids = new Set<string>([...this.seen.ids(), ...this.clusters.keys(), ...this.links.ids()])
    for (const kind of placedKinds) for (const record of live(board, kind)) ids.add(record.id)
    return ids
  }

  private take(board: Board, changed: ReadonlySet<string>): void {
    const clusterIds = new Set<string>()
    const noteIds = new Set<string>()
    for (const id of changed) {
      const record = board.get(id)
      if (record?.kind === 'link' || this.links.has(id)) this.links.see(id, record)
      else if (record?.kind === 'cluster' || this.clusters.has(id)) clusterIds.add(id)
      else if (record?.kind === 'note' || this.seen.has(id)) this.seen.see(id, record, noteIds)
    }
    // A note decides what its cluster holds; a cluster decides where its notes lie.
    for (const id of noteIds) {
      for (const clusterId of this.seen.clustersOf(id)) clusterIds.add(clusterId)
    }
    this.seen.settle()
    for (const id of clusterIds) {
      for (const noteId of this.seen.inCluster(id)) noteIds.add(noteId)
      this.placeCluster(board, id, noteIds)
    }
    for (const id of noteIds) this.placeNote(board, id)
    this.links.place(this.clusters)
  }

  private isShown(tableId: string | null): boolean {
    return this.tableId === null || tableId === this.tableId
  }

  /** The cluster at its place, and its notes at theirs, which are then settled. */
  private placeCluster(board: Board, id: string, noteIds: Set<string>): void {
    const before = this.clusters.get(id)
    const record = board.get(id)
    if (record?.kind !== 'cluster' || record.removedAt !== null || !this.isShown(record.tableId)) {
      if (before) this.dropCluster(before)
      return
    }
    const inside = this.seen.gatheredIn(board, id)
    const voices = inside.reduce((sum, note) => sum + 1 + this.seen.mergedInto(note.id), 0)
    let cluster = before
    const isSame = before?.record === record && before.voiceCount === voices
    if (!isSame || !sameIds(before.noteIds, inside)) {
      if (before) this.dropCluster(before)
      cluster = placeCluster(record, inside, voices, this.nextZ++)
      this.clusters.set(id, cluster)
      this.grid.add(cluster)
      this.bounds.add(cluster.box)
      this.links.moved(id)
      this.count(cluster.lane, countOfCluster(voices))
    }
    if (!cluster || record.collapsed) return
    for (const [index, note] of inside.entries()) {
      noteIds.delete(note.id)
      this.keepNote(placeGathered(note, cluster, index, this.seen.mergedInto(note.id), this.nextZ))
    }
  }

  private placeNote(board: Board, id: string): void {
    const record = this.seen.get(id)
    const before = this.notes.get(id)
    const isElsewhere =
      !record || this.seen.isBehindAnother(board, record) || this.seen.isGathered(board, record)
    if (!record || isElsewhere || !this.isShown(record.tableId)) {
      if (before) this.dropNote(before)
      return
    }
    this.keepNote(placeLoose(record, this.seen.mergedInto(id), this.nextZ))
  }

  private keepNote(note: SceneNote): void {
    const before = this.notes.get(note.id)
    if (before && isSameNote(before, note)) return
    if (before) this.dropNote(before)
    this.nextZ++
    this.notes.set(note.id, note)
    this.grid.add(note)
    this.bounds.add(note.box)
    if (note.clusterId === null) this.count(note.lane, 1 + note.merged)
  }

  private dropNote(note: SceneNote): void {
    this.notes.delete(note.id)
    this.grid.remove(note)
    this.bounds.remove(note.box)
    if (note.clusterId === null) this.count(note.lane, -1 - note.merged)
  }

  private dropCluster(cluster: SceneCluster): void {
    this.clusters.delete(cluster.id)
    this.grid.remove(cluster)
    this.bounds.remove(cluster.box)
    this.links.moved(cluster.id)
    this.count(cluster.lane, -countOfCluster(cluster.voiceCount))
  }

  private count(lane: number, items: number): void {
    const counted = this.counts[lane]
    if (counted) counted.itemCount += items
  }
}

export function buildScene(board: Board, options: SceneOptions = { tableId: null }): Scene {
  return new SceneBuilder().build(board, options)
}

function isSameNote(a: SceneNote, b: SceneNote): boolean {
  return (
    a.record === b.record &&
    a.clusterId === b.clusterId &&
    a.merged === b.merged &&
    a.lane === b.lane &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y
  )
}

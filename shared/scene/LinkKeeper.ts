// The curves of a scene's links: drawn anew only where the link or one of its ends has changed.
import { SpatialGrid } from '../geometry/spatialGrid'
import type { BoardRecord, RecordOf } from '../model/record'
import { linkBetween } from './linkCurve'
import { Refs } from './Refs'
import type { SceneCluster, SceneLink } from './scene'

export class LinkKeeper {
  readonly grid = new SpatialGrid<SceneLink>()
  private readonly records = new Map<string, RecordOf<'link'>>()
  private readonly links = new Map<string, SceneLink>()
  private readonly byEnd = { from: new Refs(), to: new Refs() }
  private readonly due = new Set<string>()
  private list: readonly SceneLink[] = []

  ids(): Iterable<string> {
    return this.records.keys()
  }

  has(id: string): boolean {
    return this.records.has(id)
  }

  see(id: string, record: BoardRecord | undefined): void {
    const before = this.records.get(id)
    const now = record?.kind === 'link' && record.removedAt === null ? record : undefined
    this.byEnd.from.move(id, before?.from, now?.from)
    this.byEnd.to.move(id, before?.to, now?.to)
    if (now) this.records.set(id, now)
    else this.records.delete(id)
    this.due.add(id)
  }

  /** A cluster has come, gone or changed its place. */
  moved(clusterId: string): void {
    for (const id of this.byEnd.from.of(clusterId)) this.due.add(id)
    for (const id of this.byEnd.to.of(clusterId)) this.due.add(id)
  }

  place(clusters: ReadonlyMap<string, SceneCluster>): void {
    if (this.due.size === 0) return
    for (const id of this.due) {
      const before = this.links.get(id)
      if (before) this.grid.remove(before)
      const record = this.records.get(id)
      const from = record && clusters.get(record.from)
      const to = record && clusters.get(record.to)
      if (from && to) {
        const link = linkBetween(id, from, to)
        this.links.set(id, link)
        this.grid.add(link)
      } else this.links.delete(id)
    }
    this.due.clear()
    this.list = [...this.links.values()]
  }

  all(): readonly SceneLink[] {
    return this.list
  }

  of(clusterId: string): SceneLink[] {
    const ids = [...this.byEnd.from.of(clusterId), ...this.byEnd.to.of(clusterId)]
    return ids.flatMap((id) => this.links.get(id) ?? [])
  }
}

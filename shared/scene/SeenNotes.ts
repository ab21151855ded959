// The live notes as a scene last saw them: which cluster each belongs to, and behind which other note it stands.
import { type Board, getLive } from '../model/board'
import type { StickyNote } from '../model/note'
import type { BoardRecord } from '../model/record'
import { Refs } from './Refs'

export class SeenNotes {
  private readonly notes = new Map<string, StickyNote>()
  private readonly byCluster = new Refs()
  private readonly byTarget = new Refs()
  /** Clusters that notes have just left. */
  private readonly left = new Map<string, string>()

  ids(): Iterable<string> {
    return this.notes.keys()
  }

  has(id: string): boolean {
    return this.notes.has(id)
  }

  get(id: string): StickyNote | undefined {
    return this.notes.get(id)
  }

  /** Takes a note in as it is now; adds to `changed` every note whose place may be another because of it. */
  see(id: string, record: BoardRecord | undefined, changed: Set<string>): void {
    const before = this.notes.get(id)
    const now = record?.kind === 'note' && record.removedAt === null ? record : undefined
    changed.add(id)
    this.byCluster.move(id, before?.clusterId, now?.clusterId)
    this.byTarget.move(id, before?.mergedInto, now?.mergedInto)
    if (before?.clusterId && before.clusterId !== now?.clusterId) this.left.set(id, before.clusterId)
    for (const target of [before?.mergedInto, now?.mergedInto]) {
      if (target && this.notes.has(target)) changed.add(target)
    }
    // Those behind it come out when it goes, and go behind it when it comes back.
    if (!before !== !now) for (const other of this.byTarget.of(id)) changed.add(other)
    if (now) this.notes.set(id, now)
    else this.notes.delete(id)
  }

  /** The clusters that a changed note was or is in. */
  clustersOf(id: string): string[] {
    const ids = [this.left.get(id), this.notes.get(id)?.clusterId]
    return ids.filter((clusterId) => typeof clusterId === 'string')
  }

  settle(): void {
    this.left.clear()
  }

  inCluster(clusterId: string): ReadonlySet<string> {
    return this.byCluster.of(clusterId)
  }

  /** The notes that a cluster shows, oldest first. */
  gatheredIn(board: Board, clusterId: string): StickyNote[] {
    const notes: StickyNote[] = []
    for (const id of this.byCluster.of(clusterId)) {
      const note = this.notes.get(id)
      if (note && !this.isBehindAnother(board, note)) notes.push(note)
    }
    return notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  isBehindAnother(board: Board, note: StickyNote): boolean {
    return note.mergedInto !== null && getLive(board, 'note', note.mergedInto) !== undefined
  }

  isGathered(board: Board, note: StickyNote): boolean {
    return getLive(board, 'cluster', note.clusterId) !== undefined
  }

  /** How many notes stand behind this one. */
  mergedInto(id: string): number {
    return this.byTarget.of(id).size
  }
}

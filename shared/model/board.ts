// The board as values: an index of records by id and kind, and an overlay of changed records over it.
import type { Id } from './id'
import { type Meeting, meetingDefaults, meetingId } from './meeting'
import type { BoardRecord, Kind, RecordOf } from './record'

export interface Board {
  get(id: Id): BoardRecord | undefined
  /** All records of a kind, removed ones included. */
  ofKind<K extends Kind>(kind: K): Iterable<RecordOf<K>>
  size(kind: Kind): number
}

/** How many changes a board remembers at least: more than one turn of the event loop brings. */
const keptChanges = 4096

/** A board held in memory. `put` and `delete` are for whoever owns it; everybody else sees a `Board`. */
export class BoardIndex implements Board {
  private readonly byId = new Map<Id, BoardRecord>()
  private readonly byKind = new Map<Kind, Map<Id, BoardRecord>>()
  private journal: Id[] = []
  private forgotten = 0

  constructor(records: Iterable<BoardRecord> = []) {
    for (const record of records) this.put(record)
  }

  get(id: Id): BoardRecord | undefined {
    return this.byId.get(id)
  }

  ofKind<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    return (this.byKind.get(kind)?.values() ?? []) as Iterable<RecordOf<K>>
  }

  size(kind: Kind): number {
    return this.byKind.get(kind)?.size ?? 0
  }

  put(record: BoardRecord): void {
    const before = this.byId.get(record.id)
    if (before && before.kind !== record.kind) this.byKind.get(before.kind)?.delete(record.id)
    this.byId.set(record.id, record)
    const kind = this.byKind.get(record.kind) ?? new Map<Id, BoardRecord>()
    this.byKind.set(record.kind, kind)
    kind.set(record.id, record)
    this.note(record.id)
  }

  delete(id: Id): void {
    const before = this.byId.get(id)
    if (!before) return
    this.byId.delete(id)
    this.byKind.get(before.kind)?.delete(id)
    this.note(id)
  }

  /** Rises with every put and delete. */
  get revision(): number {
    return this.forgotten + this.journal.length
  }

  /** The ids put or deleted since a revision, some of them twice; null when that was too long ago. */
  changedSince(revision: number): readonly Id[] | null {
    return revision < this.forgotten ? null : this.journal.slice(revision - this.forgotten)
  }

  private note(id: Id): void {
    this.journal.push(id)
    if (this.journal.length < 2 * keptChanges) return
    this.journal = this.journal.slice(keptChanges)
    this.forgotten += keptChanges
  }

  /** Every record, in no promised order. */
  all(): Iterable<BoardRecord> {
    return this.byId.values()
  }
}

/** Changed records over a board that is left as it is. */
export class Overlay implements Board {
  readonly changed = new Map<Id, BoardRecord>()
  /** Of each kind, what the base did not have when it was put; it may have got it since. */
  private readonly added = new Map<Kind, Id[]>()

  constructor(readonly base: Board) {}

  get(id: Id): BoardRecord | undefined {
    return this.changed.get(id) ?? this.base.get(id)
  }

  *ofKind<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    for (const record of this.base.ofKind(kind)) yield (this.changed.get(record.id) ?? record) as RecordOf<K>
    for (const record of this.changed.values()) {
      if (record.kind === kind && !this.base.get(record.id)) yield record as RecordOf<K>
    }
  }

  size(kind: Kind): number {
    let size = this.base.size(kind)
    for (const id of this.added.get(kind) ?? []) if (!this.base.get(id)) size++
    return size
  }

  put(record: BoardRecord): void {
    if (!this.changed.has(record.id) && !this.base.get(record.id)) this.noteAdded(record)
    this.changed.set(record.id, record)
  }

  private noteAdded({ kind, id }: BoardRecord): void {
    const ids = this.added.get(kind)
    if (ids) ids.push(id)
    else this.added.set(kind, [id])
  }
}

/** The record if it is of that kind and not removed. */
export function getLive<K extends Kind>(board: Board, kind: K, id: Id | null): RecordOf<K> | undefined {
  const record = id === null ? undefined : board.get(id)
  return record && record.kind === kind && record.removedAt === null ? (record as RecordOf<K>) : undefined
}

/** All records of a kind that are not removed. */
export function* live<K extends Kind>(board: Board, kind: K): Iterable<RecordOf<K>> {
  for (const record of board.ofKind(kind)) if (record.removedAt === null) yield record
}

export function getMeeting(board: Board): Meeting {
  const record = board.get(meetingId)
  return record?.kind === 'meeting' ? record : { ...emptyMeeting, id: meetingId }
}

const emptyMeeting: Meeting = { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 0 }

/** Compares by fractional order, then by id, so that everybody sees one sequence. */
export function byOrder(a: { order: string; id: Id }, b: { order: string; id: Id }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

// Private state: what is never in the shared document. The server holds all of it, a client only its own part.
import { type ActivityEntry, noteActivity } from './activity'
import type { Choices } from './ballot'
import type { PrivateChange } from './change'
import type { ErasureEntry } from './erasure'
import type { HeldRecord } from './held'
import type { Id } from './id'
import { type MemberState, memberDefaults } from './memberState'
import { type Inverse, UndoBook } from './undoBook'

export interface StoredPrivate {
  owners: [Id, string][]
  inverses: [string, Inverse][]
  held?: HeldRecord[]
  members?: [string, MemberState][]
  ballots?: [Id, [string, Choices][]][]
  supports?: [Id, string[]][]
  activity?: ActivityEntry[]
  erasures?: ErasureEntry[]
}

export class PrivateState {
  /** Note or question id → member, of anonymous ones. */
  readonly owners: Map<Id, string>
  readonly undo: UndoBook
  readonly held = new Map<Id, HeldRecord>()
  readonly members = new Map<string, MemberState>()
  /** Poll id → member → ballot. */
  readonly ballots = new Map<Id, Map<string, Choices>>()
  /** Question id → who upvotes it. */
  readonly supports = new Map<Id, Set<string>>()
  readonly activity: ActivityEntry[] = []
  /** Who erased something for good, and when; oldest first. */
  readonly erasures: ErasureEntry[] = []

  /** `isWhole`: this is the server's, which knows of everybody. */
  constructor(
    readonly isWhole = false,
    shared: Pick<PrivateState, 'owners' | 'undo'> = { owners: new Map(), undo: new UndoBook() },
  ) {
    this.owners = shared.owners
    this.undo = shared.undo
  }

  apply(changes: readonly PrivateChange[]): void {
    for (const change of changes) this.applyOne(change)
  }

  private applyOne(change: PrivateChange): void {
    switch (change.op) {
      case 'own':
        this.owners.set(change.noteId, change.memberId)
        return
      case 'inverse':
        this.undo.remember(change.key, change.memberId, change.patches)
        return
      case 'dropInverse':
        this.undo.forget(change.key)
        return
      case 'hold': {
        const until = change.until ?? this.held.get(change.record.id)?.until ?? 'reveal'
        this.held.set(change.record.id, { record: change.record, memberId: change.memberId, until })
        return
      }
      case 'release':
        this.held.delete(change.id)
        return
      case 'member':
        this.members.set(change.memberId, {
          ...(this.members.get(change.memberId) ?? memberDefaults),
          ...change.patch,
        })
        return
      case 'ballot':
        this.setBallot(change.pollId, change.memberId, change.choices)
        return
      case 'support':
        this.setSupport(change.questionId, change.memberId, change.on)
        return
      case 'erased': {
        const { at, memberId, what, count } = change
        this.erasures.push({ at, memberId, what, count })
        return
      }
      case 'did':
        noteActivity(this.activity, change)
    }
  }

  private setBallot(pollId: Id, memberId: string, choices: Choices): void {
    const ballots = this.ballots.get(pollId) ?? new Map<string, Choices>()
    this.ballots.set(pollId, ballots)
    if (choices.length > 0) ballots.set(memberId, choices)
    else ballots.delete(memberId)
  }

  private setSupport(questionId: Id, memberId: string, on: boolean): void {
    const members = this.supports.get(questionId) ?? new Set<string>()
    this.supports.set(questionId, members)
    if (on) members.add(memberId)
    else members.delete(memberId)
  }

  /** The same, to be changed without changing this one; owners and undo are shared. */
  fork(): PrivateState {
    const fork = new PrivateState(this.isWhole, this)
    for (const [id, held] of this.held) fork.held.set(id, held)
    for (const [id, state] of this.members) fork.members.set(id, state)
    for (const [id, ballots] of this.ballots) fork.ballots.set(id, new Map(ballots))
    for (const [id, members] of this.supports) fork.supports.set(id, new Set(members))
    return fork
  }

  toJSON(): StoredPrivate {
    return {
      owners: [...this.owners],
      inverses: [...this.undo.inverses],
      held: [...this.held.values()],
      members: [...this.members],
      ballots: [...this.ballots].map(([id, ballots]) => [id, [...ballots]]),
      supports: [...this.supports].map(([id, members]) => [id, [...members]]),
      activity: this.activity,
      erasures: this.erasures,
    }
  }

  /** The server's state as it was stored. */
  static from(json: StoredPrivate): PrivateState {
    const state = new PrivateState(true)
    for (const [noteId, memberId] of json.owners) state.owners.set(noteId, memberId)
    for (const [key, inverse] of json.inverses) state.undo.remember(key, inverse.memberId, inverse.patches)
    for (const held of json.held ?? []) state.held.set(held.record.id, held)
    for (const [id, member] of json.members ?? []) state.members.set(id, member)
    for (const [id, ballots] of json.ballots ?? []) state.ballots.set(id, new Map(ballots))
    for (const [id, members] of json.supports ?? []) state.supports.set(id, new Set(members))
    state.activity.push(...(json.activity ?? []))
    state.erasures.push(...(json.erasures ?? []))
    return state
  }
}

// Presence of one room: takes what each socket says about itself, stamps it with the server's name and role, and
// hands out the last state of each, at most ten times a second. In a large room only what staff show is handed out.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { staffRoles } from '../../shared/model/role'
import { encodeAwareness } from '../../shared/protocol/frames'
import { presenceSchema, type StampedPresence } from '../../shared/protocol/presence'
import type { Clock } from '../clock'
import type { Member } from './Member'

interface Entry {
  clock: number
  state: StampedPresence | null
  /** What everybody in a large room has heard of it last: the view, as JSON, and when. */
  told: { view: string; atMs: number }
}

export const presenceIntervalMs = 100
/** Browsers forget what they do not hear again for 30 s. */
const repeatAfterMs = 10_000
const nothing = 'null'

export class PresenceDesk {
  private readonly entries = new Map<number, Entry>()
  private readonly owners = new Map<number, Member>()
  private readonly changed = new Set<number>()
  /** When the first of what waits came. */
  private changedAt = 0
  private cancelFlush: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly broadcast: (frame: Uint8Array) => void,
    private readonly isLargeRoom: () => boolean,
  ) {}

  /** Takes one awareness update of a member. False when it is not about that member alone, or not presence. */
  take(member: Member, update: Uint8Array): boolean {
    const read = readOne(update)
    if (!read) return false
    const { id, clock, state } = read
    if (member.presenceId === null) this.claim(id, member)
    if (this.owners.get(id) !== member) return false
    const parsed = state === null ? null : v.safeParse(presenceSchema, state)
    if (parsed && !parsed.success) return false
    const before = this.entries.get(id)
    if (before && clock <= before.clock && state !== null) return true
    const { name, role } = member.actor
    const stamped = parsed ? { ...parsed.output, name, role } : null
    if (stamped && !staffRoles.includes(role)) delete stamped.view
    this.entries.set(id, {
      clock: Math.max(clock, (before?.clock ?? 0) + 1),
      state: stamped,
      told: before?.told ?? { view: nothing, atMs: 0 },
    })
    this.markChanged(id)
    return true
  }

  /** An id is the first socket's that uses it, or a later one's of the same person: their old line may hang for a while. */
  private claim(id: number, member: Member): void {
    const owner = this.owners.get(id)
    if (owner && owner.linkActor.memberId !== member.linkActor.memberId) return
    if (owner) owner.presenceId = null
    member.presenceId = id
    this.owners.set(id, member)
  }

  leave(member: Member): void {
    const id = member.presenceId
    if (id === null) return
    this.owners.delete(id)
    const entry = this.entries.get(id)
    if (!entry) return
    this.entries.set(id, { ...entry, clock: entry.clock + 1, state: null })
    this.markChanged(id)
  }

  /** Everybody who is here, for someone who just came (in a large room only who shows something); null when nobody is. */
  snapshot(): Uint8Array | null {
    const isLarge = this.isLargeRoom()
    const ids = [...this.entries]
      .filter(([, { state }]) => state !== null && (!isLarge || Boolean(state.view)))
      .map(([id]) => id)
    return ids.length === 0 ? null : this.encode(ids, isLarge)
  }

  /** What waits to be handed out, if it has waited half its time: a commit that goes out takes it along. */
  takeAlong(): Uint8Array | null {
    return this.changed.size > 0 && this.clock.now() - this.changedAt >= presenceIntervalMs / 2
      ? this.takeChanged()
      : null
  }

  stop(): void {
    this.cancelFlush?.()
  }

  private markChanged(id: number): void {
    if (this.changed.size === 0) this.changedAt = this.clock.now()
    this.changed.add(id)
    this.cancelFlush ??= this.clock.after(presenceIntervalMs, () => this.flush())
  }

  private flush(): void {
    const frame = this.takeChanged()
    if (frame) this.broadcast(frame)
  }

  private takeChanged(): Uint8Array | null {
    this.cancelFlush?.()
    this.cancelFlush = null
    const changed = [...this.changed]
    this.changed.clear()
    const isLarge = this.isLargeRoom()
    const ids = isLarge ? changed.filter((id) => this.isNewToLargeRoom(id)) : changed
    const frame = ids.length > 0 ? this.encode(ids, isLarge) : null
    for (const id of ids) this.noteTold(id)
    for (const id of changed) if (this.entries.get(id)?.state === null) this.entries.delete(id)
    return frame
  }

  /** A pointer that moves is no news there; another view is, and one that would be forgotten. */
  private isNewToLargeRoom(id: number): boolean {
    const { state, told } = this.entries.get(id)!
    const view = viewOf(state)
    if (view !== told.view) return true
    return view !== nothing && this.clock.now() - told.atMs >= repeatAfterMs
  }

  private noteTold(id: number): void {
    const entry = this.entries.get(id)!
    entry.told = { view: viewOf(entry.state), atMs: this.clock.now() }
  }

  private encode(ids: readonly number[], onlyViews: boolean): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, ids.length)
    for (const id of ids) {
      const { clock, state } = this.entries.get(id)!
      const shown = state && onlyViews ? { name: state.name, role: state.role, view: state.view } : state
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(shown))
    }
    return encodeAwareness(encoding.toUint8Array(encoder))
  }
}

function viewOf(state: StampedPresence | null): string {
  return JSON.stringify(state?.view ?? null)
}

/** An awareness update about exactly one id. */
function readOne(update: Uint8Array): { id: number; clock: number; state: unknown } | null {
  try {
    const decoder = decoding.createDecoder(update)
    if (decoding.readVarUint(decoder) !== 1) return null
    const id = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    return clock < 2 ** 31 && !Array.isArray(state) ? { id, clock, state } : null
  } catch {
    return null
  }
}

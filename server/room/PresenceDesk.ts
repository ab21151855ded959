// Presence of one room: takes what each socket says about itself, stamps it with the server's name and role, and
// hands out the last state of each, at most ten times a second.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'
import { encodeAwareness } from '../../shared/protocol/frames'
import { presenceSchema, type StampedPresence } from '../../shared/protocol/presence'
import type { Clock } from '../clock'
import type { Member } from './Member'

interface Entry {
  clock: number
  state: StampedPresence | null
}

export const presenceIntervalMs = 100

export class PresenceDesk {
  private readonly entries = new Map<number, Entry>()
  private readonly owners = new Map<number, Member>()
  private readonly changed = new Set<number>()
  private cancelFlush: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly broadcast: (frame: Uint8Array) => void,
  ) {}

  /** Takes one awareness update of a member. False when it is not about that member alone, or not presence. */
  take(member: Member, update: Uint8Array): boolean {
    const read = readOne(update)
    if (!read) return false
    const { id, clock, state } = read
    if (member.presenceId === null && !this.owners.has(id)) {
      member.presenceId = id
      this.owners.set(id, member)
    }
    if (this.owners.get(id) !== member) return false
    const parsed = state === null ? null : v.safeParse(presenceSchema, state)
    if (parsed && !parsed.success) return false
    const before = this.entries.get(id)
    if (before && clock <= before.clock && state !== null) return true
    const stamped = parsed ? { ...parsed.output, name: member.actor.name, role: member.actor.role } : null
    this.entries.set(id, { clock: Math.max(clock, (before?.clock ?? 0) + 1), state: stamped })
    this.markChanged(id)
    return true
  }

  leave(member: Member): void {
    const id = member.presenceId
    if (id === null) return
    this.owners.delete(id)
    const entry = this.entries.get(id)
    if (!entry) return
    this.entries.set(id, { clock: entry.clock + 1, state: null })
    this.markChanged(id)
  }

  /** Everybody who is here, for someone who just came; null when nobody is. */
  snapshot(): Uint8Array | null {
    const ids = [...this.entries].filter(([, entry]) => entry.state !== null).map(([id]) => id)
    return ids.length === 0 ? null : this.encode(ids)
  }

  stop(): void {
    this.cancelFlush?.()
  }

  private markChanged(id: number): void {
    this.changed.add(id)
    this.cancelFlush ??= this.clock.after(presenceIntervalMs, () => this.flush())
  }

  private flush(): void {
    this.cancelFlush = null
    const ids = new Set(this.changed)
    this.changed.clear()
    this.broadcast(this.encode([...ids]))
    for (const id of ids) if (this.entries.get(id)?.state === null) this.entries.delete(id)
  }

  private encode(ids: readonly number[]): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, ids.length)
    for (const id of ids) {
      const entry = this.entries.get(id)!
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, JSON.stringify(entry.state))
    }
    return encodeAwareness(encoding.toUint8Array(encoder))
  }
}

/** An awareness update about exactly one id. */
function readOne(update: Uint8Array): { id: number; clock: number; state: unknown } | null {
  try {
    const decoder = decoding.createDecoder(update)
    if (decoding.readVarUint(decoder) !== 1) return null
    const id = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    return clock < 2 ** 31 ? { id, clock, state } : null
  } catch {
    return null
  }
}

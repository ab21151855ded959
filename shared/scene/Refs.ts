// Remembers, for one scene, the live notes and links as they were last seen, and who refers to whom.
import type { Id } from '../model/id'

/** From what is referred to, to those that refer to it. */
export class Refs {
  private readonly byTarget = new Map<Id, Set<Id>>()

  of(target: Id): ReadonlySet<Id> {
    return this.byTarget.get(target) ?? none
  }

  /** `id` referred to `before` and refers to `now`. */
  move(id: Id, before: Id | null | undefined, now: Id | null | undefined): void {
    if (before === now) return
    if (before) {
      const set = this.byTarget.get(before)
      set?.delete(id)
      if (set?.size === 0) this.byTarget.delete(before)
    }
    if (!now) return
    const set = this.byTarget.get(now)
    if (set) set.add(id)
    else this.byTarget.set(now, new Set([id]))
  }
}

const none: ReadonlySet<Id> = new Set()

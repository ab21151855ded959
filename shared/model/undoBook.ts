// How each member's last actions are taken back.
import type { Board } from './board'
import type { FieldPatch } from './change'

/** How many of each member's last actions can be undone. */
export const undoDepth = 100

export interface Inverse {
  memberId: string
  patches: FieldPatch[]
}

export class UndoBook {
  /** Group or command id → how to take it back; oldest first. */
  readonly inverses = new Map<string, Inverse>()
  private readonly keysOf = new Map<string, Set<string>>()

  remember(key: string, memberId: string, patches: readonly FieldPatch[]): void {
    const known = this.inverses.get(key)
    if (known?.memberId === memberId) {
      for (const patch of patches) addPatch(known.patches, patch)
      return
    }
    this.inverses.set(key, { memberId, patches: [...patches] })
    const keys = this.keysOf.get(memberId) ?? new Set<string>()
    this.keysOf.set(memberId, keys)
    keys.add(key)
    const [oldest] = keys
    if (keys.size > undoDepth && oldest !== undefined) this.forget(oldest)
  }

  forget(key: string): void {
    const inverse = this.inverses.get(key)
    if (!inverse) return
    this.inverses.delete(key)
    this.keysOf.get(inverse.memberId)?.delete(key)
  }

  /** Takes the fields of an own action as the document has them now: the server may have stamped or placed them. */
  settle(key: string, board: Board): void {
    for (const patch of this.inverses.get(key)?.patches ?? []) {
      const record = board.get(patch.id) as unknown as { [field: string]: unknown } | undefined
      if (!record) continue
      for (const field of Object.keys(patch.after)) patch.after[field] = record[field]
    }
  }
}

/** One patch a record: from before the whole action to after it. */
function addPatch(patches: FieldPatch[], next: FieldPatch): void {
  const known = patches.find((patch) => patch.id === next.id)
  if (!known) {
    patches.push(next)
    return
  }
  if (known.before !== null) known.before = { ...next.before, ...known.before }
  known.after = { ...known.after, ...next.after }
}

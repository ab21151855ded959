// What a decision changes, and how a change of records is taken back.
import type { ActivityEntry } from './activity'
import type { Choices } from './ballot'
import type { Board } from './board'
import type { ErasureEntry } from './erasure'
import type { HeldUntil } from './held'
import type { Id } from './id'
import type { MemberState } from './memberState'
import type { BoardRecord } from './record'

/** One replacement in a live text: at `index`, `del` UTF-16 units go and `ins` comes. */
export interface TextOp {
  index: number
  del: number
  ins: string
  /** Which insertion of an anchored edit this is. */
  n?: number | undefined
}

export type Change =
  | { op: 'put'; record: BoardRecord }
  /** Starts live editing of a field whose text so far is `text`. */
  | { op: 'openText'; key: string; text: string }
  /** Ops in descending order of index, so that none moves another. */
  | { op: 'editText'; key: string; ops: TextOp[] }

/** What only the server (and, of its own things, a member) knows. */
export type PrivateChange =
  | { op: 'own'; noteId: Id; memberId: string }
  | { op: 'inverse'; key: string; memberId: string; patches: FieldPatch[] }
  | { op: 'dropInverse'; key: string }
  /** `until` only when it is held from now on. */
  | { op: 'hold'; record: BoardRecord; memberId: string; until?: HeldUntil }
  | { op: 'release'; id: Id }
  | { op: 'member'; memberId: string; patch: Partial<MemberState> }
  | { op: 'ballot'; pollId: Id; memberId: string; choices: Choices }
  | { op: 'support'; questionId: Id; memberId: string; on: boolean }
  | ({ op: 'did' } & ActivityEntry)
  | ({ op: 'erased' } & ErasureEntry)
  /** This moment has a name from now on, or another one, or none (''). The log alone keeps it. */
  | { op: 'moment'; id: Id; title: string }

type Fields = { [field: string]: unknown }

/** The fields of one record that a change touched. `before` is null when the change made the record. */
export interface FieldPatch {
  id: Id
  before: Fields | null
  after: Fields
}

/** The field patches that lead from `board` to the changed records. */
export function patchesOf(board: Board, changes: readonly Change[]): FieldPatch[] {
  const patches: FieldPatch[] = []
  for (const change of changes) {
    if (change.op !== 'put') continue
    const next = change.record as unknown as Fields
    const old = board.get(change.record.id) as unknown as Fields | undefined
    if (!old) {
      patches.push({ id: change.record.id, before: null, after: { ...next } })
      continue
    }
    const before: Fields = {}
    const after: Fields = {}
    for (const field of Object.keys(next)) {
      if (sameValue(old[field], next[field])) continue
      before[field] = old[field]
      after[field] = next[field]
    }
    if (Object.keys(after).length > 0) patches.push({ id: change.record.id, before, after })
  }
  return patches
}

/** Equality of JSON values. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keysOfA = Object.keys(a)
  if (keysOfA.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) return false
  return keysOfA.every((key) => sameValue((a as Fields)[key], (b as Fields)[key]))
}

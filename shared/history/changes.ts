// What is different on a board since a moment: for someone who was away.
import type { BoardRecord } from '../model/record'
import { type ChangeKind, changeKinds, kindOfChange } from './changeKinds'

/** Ids that are listed of one kind; the count is of all. */
export const listedIds = 200

export interface ChangeList {
  kind: ChangeKind
  count: number
  /** The latest changes first. */
  ids: string[]
}

/** Answer of GET /api/boards/:id/changes. */
export interface Changes {
  /** When that moment was, server ms; null when nothing is known of it. */
  at: number | null
  /** The last record of the log. */
  head: number
  lists: ChangeList[]
}

/** Records as they were, and those touched since as they are now, in the order of their last change. */
export function listChanges(
  before: ReadonlyMap<string, BoardRecord>,
  touched: Iterable<BoardRecord>,
): ChangeList[] {
  const ids = new Map<ChangeKind, string[]>()
  for (const after of touched) {
    const kind = kindOfChange(before.get(after.id), after)
    if (!kind) continue
    const list = ids.get(kind)
    if (list) list.push(after.id)
    else ids.set(kind, [after.id])
  }
  return changeKinds.flatMap((kind) => {
    const all = ids.get(kind)
    return all ? [{ kind, count: all.length, ids: all.reverse().slice(0, listedIds) }] : []
  })
}

// What commands do with stacks. Arranging any note of a stack arranges the whole stack; only splitting it and removing
// a note take one out. Who lies behind a top has the top's category and cluster.
import { type Board, getLive } from '../model/board'
import type { Id } from '../model/id'
import type { StickyNote } from '../model/note'
import { type Stacks, stacksOf, topOf } from '../model/stack'
import { isRefusal, takeLive } from './common'
import type { Draft, Refusal } from './define'

interface TakenStacks {
  /** The note shown for each id, each once, in the order of the ids. */
  tops: StickyNote[]
  /** Removed notes included: they keep their place in the stack and may come back to it. */
  behind: Stacks
}

/** The whole stacks that these notes belong to; a lone note is a stack of one. */
export function takeStacks(draft: Draft, ids: readonly Id[]): TakenStacks | Refusal {
  const notes = takeLive(draft, 'note', ids)
  if (isRefusal(notes)) return notes
  const tops = new Map<Id, StickyNote>()
  for (const note of notes) {
    const top = topOf(draft, note)
    tops.set(top.id, top)
  }
  return { tops: [...tops.values()], behind: stacksOf(draft, 'all') }
}

type Shared = Partial<Pick<StickyNote, 'category' | 'clusterId'>>

/** Puts the top with these fields, and those behind it with the ones that a stack shares. */
export function putStack(
  draft: Draft,
  behind: Stacks,
  top: StickyNote,
  fields: Shared & Partial<Pick<StickyNote, 'pos'>>,
): void {
  draft.put({ ...top, ...fields })
  const { pos: _, ...shared } = fields
  for (const note of behind.get(top.id) ?? []) draft.put({ ...note, ...shared })
}

/** Another note of the stack is shown from now on, at the same place; the former top lies behind it. */
export function showInstead(draft: Draft, top: StickyNote, next: StickyNote, behind: Stacks): void {
  for (const note of [top, ...(behind.get(top.id) ?? [])]) {
    const now = draft.get(note.id) as StickyNote
    const isNext = note.id === next.id
    const place = isNext ? { mergedInto: null, pos: top.pos } : { mergedInto: next.id }
    draft.put({ ...now, ...place, clusterId: top.clusterId })
  }
}

/** After tops were removed: the oldest note behind each is shown, so that none goes with it. */
export function showNextOfRemoved(draft: Draft, ids: readonly Id[]): void {
  const behind = stacksOf(draft, 'all')
  for (const id of ids) {
    const top = draft.get(id)
    if (top?.kind !== 'note' || top.mergedInto !== null || top.removedAt === null) continue
    const next = behind.get(id)?.find((note) => note.removedAt === null)
    if (next) showInstead(draft, top, next, behind)
  }
}

/** Puts restored notes back into their stacks as these are now; one that no longer belongs lies by itself. */
export function settleRestored(draft: Draft, ids: readonly Id[]): void {
  for (const id of ids) {
    const note = getLive(draft, 'note', id)
    if (!note || note.mergedInto === null) continue
    const top = topOf(draft, note)
    if (top.id === note.id || top.mergedInto !== null || top.category !== note.category) {
      draft.put({ ...note, mergedInto: null })
    } else if (top.removedAt !== null) showInstead(draft, top, note, stacksOf(draft, 'all'))
    else draft.put({ ...note, mergedInto: top.id, clusterId: top.clusterId })
  }
}

/** Whether the draft leaves one of the notes that it touches, or one behind those, without a proper place. */
export function breaksStack(draft: Draft): boolean {
  for (const note of draft.ofKind('note')) {
    if (note.removedAt !== null || note.mergedInto === null) continue
    if (!draft.puts.has(note.id) && !draft.puts.has(note.mergedInto)) continue
    if (!isBehind(draft, note, note.mergedInto)) return true
  }
  return false
}

/** Whether this note may lie behind that one: a shown note of the same category and cluster. */
function isBehind(board: Board, note: StickyNote, topId: Id): boolean {
  const top = getLive(board, 'note', topId)
  return top?.mergedInto === null && top.category === note.category && top.clusterId === note.clusterId
}

// undo: takes back one's own action (a command, or all of a group), unless someone has built on it since.
import * as v from 'valibot'
import { getShownNode, hasCircle } from '../mindmap/ancestry'
import { type Board, live } from '../model/board'
import { type FieldPatch, sameValue } from '../model/change'
import type { BoardRecord } from '../model/record'
import { referencesOf } from '../model/references'
import { type Draft, defineCommand, refuse } from './define'
import { loosenUnfit } from './fitting'
import { breaksStack } from './stacks'

export const undo = defineCommand({
  type: 'undo',
  entries: {
    /** The group, or the cid of a command without one. Redo is the undo of an undo. */
    target: v.pipe(v.string(), v.minLength(10), v.maxLength(40)),
  },
  touchesHeld: true,
  decide(command, draft, context) {
    const inverse = context.private.undo.inverses.get(command.target)
    if (!inverse) return refuse('undo_gone')
    if (inverse.memberId !== context.actor.memberId) return refuse('not_yours')
    for (const patch of inverse.patches.toReversed())
      if (!takeBack(draft, patch, context.now)) return refuse('undo_changed')
    if (inverse.patches.some((patch) => leadsAstray(draft, patch))) return refuse('undo_changed')
    if (isBuiltOn(draft, inverse.patches) || breaksStack(draft)) return refuse('undo_changed')
    if (loosenUnfit(draft, context.now)) return refuse('undo_changed')
    draft.privateChanges.push({ op: 'dropInverse', key: command.target })
    return undefined
  },
})

/** Writes the fields as they were; false when one of them is no longer as the action left it. */
function takeBack(draft: Draft, patch: FieldPatch, now: number): boolean {
  const record = draft.get(patch.id) as unknown as { [field: string]: unknown } | undefined
  if (!record) return false
  for (const [field, value] of Object.entries(patch.after)) if (!sameValue(record[field], value)) return false
  const before = patch.before ?? { removedAt: now }
  draft.put({ ...record, ...before } as unknown as BoardRecord)
  return true
}

/** Whether a node that goes back to its old parent would hang in a circle, or on what is removed by now. */
function leadsAstray(draft: Draft, { id, before }: FieldPatch): boolean {
  if (before === null || !Object.hasOwn(before, 'parentId')) return false
  if (hasCircle(draft, [id])) return true
  const node = draft.get(id)
  if (node?.kind !== 'mindNode' || node.parentId === null || node.removedAt !== null) return false
  return !getShownNode(draft, node.parentId)
}

/** Whether a live record outside the undone action refers to one that the action made. */
function isBuiltOn(board: Board, patches: readonly FieldPatch[]): boolean {
  const touched = new Set(patches.map((patch) => patch.id))
  const made = new Set(patches.filter((patch) => patch.before === null).map((patch) => patch.id))
  if (made.size === 0) return false
  for (const kind of [
    'note',
    'cluster',
    'row',
    'link',
    'response',
    'mindNode',
    'question',
    'step',
    'poll',
  ] as const) {
    for (const record of live(board, kind)) {
      if (!touched.has(record.id) && referencesOf(record).some((id) => made.has(id))) return true
    }
  }
  return false
}

// What a member is told that nobody else may see: all of it when they come, and what each commit adds.
import type { PrivateChange } from '../../shared/model/change'
import { waitingNotes } from '../../shared/model/held'
import { memberDefaults } from '../../shared/model/memberState'
import type { PrivateState } from '../../shared/model/private'
import { type Actor, staffRoles } from '../../shared/model/role'
import type { MineMessage } from '../../shared/protocol/mine'

export function mineOf(state: PrivateState, actor: Actor): MineMessage {
  const { memberId } = actor
  const isStaff = staffRoles.includes(actor.role)
  const { tableId, agreedAt } = state.members.get(memberId) ?? memberDefaults
  return {
    ownedNoteIds: ownedBy(state, memberId),
    held: [...state.held.values()]
      .filter((held) => held.memberId === memberId || (isStaff && isForStaff(held.record.kind, held.until)))
      .map(({ record }) => record),
    ballots: [...state.ballots].flatMap(([pollId, ballots]) => {
      const choices = ballots.get(memberId)
      return choices ? [{ pollId, choices }] : []
    }),
    supports: [...state.supports]
      .filter(([, members]) => members.has(memberId))
      .map(([questionId]) => ({ questionId, on: true })),
    member: { tableId, agreedAt },
    ...(isStaff && { heldCounts: countHeld(state) }),
  }
}

/** Everybody who comes asks, all at once after a restart, and a board may have ten thousand: no copies are made. */
function ownedBy(state: PrivateState, memberId: string): string[] {
  const ids: string[] = []
  for (const [id, owner] of state.owners) if (owner === memberId) ids.push(id)
  return ids
}

/** What one private change adds for this member; null when it is none of their business. */
export function mineAfter(state: PrivateState, actor: Actor, change: PrivateChange): MineMessage | null {
  const isOwn = 'memberId' in change && change.memberId === actor.memberId
  if (change.op === 'hold') {
    const { record } = change
    const until = change.until ?? state.held.get(record.id)?.until ?? 'reveal'
    return isOwn || (staffRoles.includes(actor.role) && isForStaff(record.kind, until))
      ? { held: [record] }
      : null
  }
  if (!isOwn) return null
  if (change.op === 'own') return { ownedNoteIds: [change.noteId] }
  if (change.op === 'ballot') return { ballots: [{ pollId: change.pollId, choices: change.choices }] }
  if (change.op === 'support') return { supports: [{ questionId: change.questionId, on: change.on }] }
  if (change.op !== 'member') return null
  const { tableId, agreedAt } = state.members.get(actor.memberId) ?? memberDefaults
  return { member: { tableId, agreedAt } }
}

/** Counts of what waits for its reveal, by table and category: a staff member's picture of it. */
export function countHeld(state: PrivateState): NonNullable<MineMessage['heldCounts']> {
  const counts = new Map<string, { tableId: string | null; category: string | null; count: number }>()
  for (const { tableId, category } of waitingNotes(state.held)) {
    const key = `${tableId} ${category}`
    const entry = counts.get(key) ?? { tableId, category, count: 0 }
    entry.count++
    counts.set(key, entry)
  }
  return [...counts.values()]
}

/** Staff let questions through, or not. */
function isForStaff(kind: string, until: string): boolean {
  return kind === 'question' && until === 'reveal'
}

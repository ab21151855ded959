// What the server told this member alone (message 66), and how it is kept for the next visit.
import { memberDefaults } from '../../shared/model/memberState'
import type { PrivateState } from '../../shared/model/private'
import type { Mine } from '../../shared/protocol/mine'

/** Takes a message in; `keep` are the ids of what waits here and the server has not heard of. */
export function takeMine(own: PrivateState, memberId: string, mine: Mine, keep: readonly string[]): void {
  if (!mine.more) {
    for (const id of [...own.owners.keys()]) if (!keep.includes(id)) own.owners.delete(id)
    own.held.clear()
    own.ballots.clear()
    own.supports.clear()
  }
  for (const noteId of mine.ownedNoteIds) own.apply([{ op: 'own', noteId, memberId }])
  for (const record of mine.held) own.apply([{ op: 'hold', record, memberId }])
  for (const { pollId, choices } of mine.ballots) own.apply([{ op: 'ballot', pollId, memberId, choices }])
  for (const { questionId, on } of mine.supports) own.apply([{ op: 'support', questionId, memberId, on }])
  if (mine.member) own.apply([{ op: 'member', memberId, patch: mine.member }])
}

/** The own part as one message that says all. */
export function ownPart(own: PrivateState, memberId: string): Mine {
  const { tableId, agreedAt } = own.members.get(memberId) ?? memberDefaults
  return {
    ownedNoteIds: [...own.owners.keys()],
    held: [...own.held.values()].map(({ record }) => record),
    ballots: [...own.ballots].flatMap(([pollId, ballots]) =>
      [...ballots.values()].map((choices) => ({ pollId, choices })),
    ),
    supports: [...own.supports].flatMap(([questionId, { size }]) =>
      size > 0 ? [{ questionId, on: true }] : [],
    ),
    member: { tableId, agreedAt },
    more: false,
  }
}

// The roster of a board: the members in the store, what the board has decided about them, and who is here now.
import { type Board, getLive } from '../../shared/model/board'
import { memberDefaults } from '../../shared/model/memberState'
import type { PrivateState } from '../../shared/model/private'
import type { RosterMember } from '../../shared/people/roster'
import type { MemberRow } from '../store/Store'

export function rosterOf(
  rows: readonly MemberRow[],
  { board, private: privateState }: { board: Board; private: PrivateState },
  connected: readonly { memberId: string }[],
): RosterMember[] {
  const online = new Map<string, number>()
  for (const { memberId } of connected) online.set(memberId, (online.get(memberId) ?? 0) + 1)
  return rows.map(({ id, name, unit, role: linkRole, createdAt }) => {
    const { role, tableId, agreedAt, removed } = privateState.members.get(id) ?? memberDefaults
    return {
      memberId: id,
      name,
      unit,
      role: role ?? linkRole,
      linkRole,
      tableId: getLive(board, 'table', tableId) ? tableId : null,
      agreedAt,
      removed,
      online: online.get(id) ?? 0,
      since: createdAt,
    }
  })
}

// What was decided about a member: another role than their link gives, their table, their consent, or that they had to go.
import { type Board, getLive } from './board'
import type { PrivateState } from './private'
import type { Actor, Role } from './role'

export interface MemberState {
  /** Null: the role of the link they came by. */
  role: Role | null
  tableId: string | null
  removed: boolean
  /** When they agreed to the notice; null while they have not. */
  agreedAt: number | null
}

export const memberDefaults: MemberState = { role: null, tableId: null, removed: false, agreedAt: null }

/** The actor with the role that holds now; null when they were removed. */
export function effectiveActor(privateState: PrivateState, actor: Actor): Actor | null {
  const state = privateState.members.get(actor.memberId)
  if (!state) return actor
  if (state.removed) return null
  return state.role === null ? actor : { ...actor, role: state.role }
}

/** The table that someone sits at: where they were put, else that of their link; null when it is gone. */
export function tableOf(board: Board, privateState: PrivateState, { memberId, scope }: Actor): string | null {
  const ofLink = scope.startsWith('table:') ? scope.slice(6) : null
  const tableId = privateState.members.get(memberId)?.tableId ?? ofLink
  return getLive(board, 'table', tableId) ? tableId : null
}

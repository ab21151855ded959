// Keeps what is held apart from what everybody sees: a command works on both as one board, and its changes go to either.
import { type Board, Overlay } from '../model/board'
import { type Change, sameValue } from '../model/change'
import { isHeld } from '../model/held'
import { parseTextKey } from '../model/liveText'
import type { PrivateState } from '../model/private'
import type { BoardRecord } from '../model/record'
import { referencesOf } from '../model/references'
import { type Actor, staffRoles } from '../model/role'
import { type DecideContext, type Draft, type Refusal, refuse } from './define'

type Put = Extract<Change, { op: 'put' }>

export interface Separated {
  shown: Put[]
  held: (Put & { memberId: string })[]
  released: { op: 'release'; id: string }[]
}

/** The board as this actor sees it: with their own held records and, for staff, the questions to be moderated. */
export function withHeld(board: Board, privateState: PrivateState, actor: Actor): Board {
  if (privateState.held.size === 0) return board
  const seen = new Overlay(board)
  const isStaff = staffRoles.includes(actor.role)
  for (const { record, memberId, until } of privateState.held.values()) {
    const maySee =
      memberId === actor.memberId || (isStaff && record.kind === 'question' && until === 'reveal')
    // Where the document has it too, the document wins.
    if (maySee && !board.get(record.id)) seen.put(record)
  }
  return seen.changed.size > 0 ? seen : board
}

/** A draft's changed records, each once: those for everybody and those that stay private. */
export function separateHeld(
  draft: Draft,
  { actor, private: privateState, board }: DecideContext,
  publicBoard: Board,
  touchesHeld: boolean,
): Separated | Refusal {
  const separated: Separated = { shown: [], held: [], released: [] }
  for (const record of draft.puts.values()) {
    const before = board.get(record.id)
    if (sameValue(record, before)) continue
    if (!isHeld(record)) {
      if (refersToHeld(draft, record)) return refuse('held')
      if (privateState.held.has(record.id)) separated.released.push({ op: 'release', id: record.id })
      separated.shown.push({ op: 'put', record })
      continue
    }
    const shown = publicBoard.get(record.id)
    if (shown && !isHeld(shown)) return refuse('revealed')
    if (before && !touchesHeld) return refuse('held')
    const memberId = privateState.held.get(record.id)?.memberId ?? actor.memberId
    separated.held.push({ op: 'put', record, memberId })
  }
  return textsTouchHeld(draft) ? refuse('held') : separated
}

/** A shown record must not name one that nobody else can see. */
function refersToHeld(draft: Draft, record: BoardRecord): boolean {
  return referencesOf(record).some((id) => {
    const named = draft.get(id)
    return named !== undefined && isHeld(named)
  })
}

function textsTouchHeld(draft: Draft): boolean {
  return draft.textChanges.some((change) => {
    const record = change.op === 'put' ? undefined : draft.get(parseTextKey(change.key)?.id ?? '')
    return record !== undefined && isHeld(record)
  })
}

// Whether notes are taken at this moment, and if not, why: the phone says it in words instead of refusing afterwards.
import { agendaStateOf } from '../../shared/agenda/agendaState'
import { type Board, getMeeting } from '../../shared/model/board'
import { currentStep } from '../../shared/model/currentStep'
import { isLocked } from '../../shared/model/lock'
import type { StickyNote } from '../../shared/model/note'
import { leadRoles, type Role, staffRoles } from '../../shared/model/role'

export type WhyNot = 'join.notYet' | 'join.between' | 'join.allDone' | 'join.stepForbids' | 'join.boardLocked'

/** Why this person cannot write a new note now; null when they can. The server decides by the same rules. */
export function whyNoNotes(board: Board, role: Role): WhyNot | null {
  if (getMeeting(board).locks.includes('board') && !leadRoles.includes(role)) return 'join.boardLocked'
  if (staffRoles.includes(role)) return null
  const { steps, current, phase } = agendaStateOf(board)
  if (current) return current.mayAddNotes ? null : 'join.stepForbids'
  if (steps.length === 0) return null
  return phase === 'before' ? 'join.notYet' : phase === 'done' ? 'join.allDone' : 'join.between'
}

/** Whether this person may change or take back a note of their own now. */
export function mayChangeOwn(board: Board, role: Role, note: StickyNote): boolean {
  if (!leadRoles.includes(role) && isLocked(getMeeting(board).locks, note)) return false
  return staffRoles.includes(role) || (currentStep(board)?.mayEditOwn ?? true)
}

// What the phone shows first: notes, questions or votes, as the meeting's step asks for.
import { type Board, live } from '../../shared/model/board'
import { currentStep } from '../../shared/model/currentStep'
import type { Poll } from '../../shared/model/poll'

export type Part = 'notes' | 'questions' | 'votes'

/** Votes that people see: those that are open as they were made, then those that are over, the last one first. */
export function shownPolls(board: Board): Poll[] {
  const seen = [...live(board, 'poll')].filter(({ state }) => state !== 'waiting')
  return seen.sort((a, b) => rank(a) - rank(b) || timeOf(a) - timeOf(b))
}

function timeOf({ createdAt, closedAt }: Poll): number {
  return closedAt === null ? createdAt : -closedAt
}

function rank({ state }: Poll): number {
  return state === 'open' ? 0 : 1
}

/** The part that belongs to this moment. */
export function partOfMoment(board: Board): Part {
  const step = currentStep(board)
  const isVoting = [...live(board, 'poll')].some(({ state }) => state === 'open')
  if (isVoting && (!step || step.activity === 'vote' || !step.mayAddNotes)) return 'votes'
  return step?.activity === 'briefing' && !step.mayAddNotes ? 'questions' : 'notes'
}

// The step that the meeting is in, and how much of its time is used.
import { type Board, live } from './board'
import type { Step } from './step'

/** The step that is open, or paused; undefined between steps. */
export function currentStep(board: Board): Step | undefined {
  for (const step of live(board, 'step')) if (step.state === 'open' || step.state === 'paused') return step
  return undefined
}

/** The step that a note written now belongs to; null when none is open. */
export function currentStepId(board: Board): string | null {
  return currentStep(board)?.id ?? null
}

/** Whether there is an agenda at all; without one everything may be done at any time. */
export function hasSteps(board: Board): boolean {
  for (const _ of live(board, 'step')) return true
  return false
}

/** How long a step has been open until `now`, in ms of the server's clock. */
export function usedMs(step: Step, now: number): number {
  return step.spentMs + (step.openedAt === null ? 0 : Math.max(0, now - step.openedAt))
}

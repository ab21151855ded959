// Where the meeting stands in its agenda: what is on, what comes next.
import { type Board, byOrder, live } from '../model/board'
import type { Step } from '../model/step'

export interface AgendaState {
  /** In their order. */
  steps: readonly Step[]
  /** Open or paused; null before, between and after steps. */
  current: Step | null
  /** What is opened next; null when nothing waits. */
  next: Step | null
  /** `before`: nothing was opened yet. `between`: the last one is closed. `done`: nothing waits any more. */
  phase: 'before' | 'running' | 'between' | 'done'
}

export function agendaStateOf(board: Board): AgendaState {
  const steps = [...live(board, 'step')].sort(byOrder)
  const current = steps.find(({ state }) => state === 'open' || state === 'paused') ?? null
  const place = current ? steps.indexOf(current) : lastClosed(steps)
  const isWaiting = ({ state }: Step) => state === 'waiting'
  const next = steps.slice(place + 1).find(isWaiting) ?? steps.find(isWaiting) ?? null
  return { steps, current, next, phase: phaseOf(steps, current, next) }
}

function lastClosed(steps: readonly Step[]): number {
  return steps.findLastIndex(({ state }) => state === 'closed')
}

function phaseOf(steps: readonly Step[], current: Step | null, next: Step | null): AgendaState['phase'] {
  if (current) return 'running'
  if (lastClosed(steps) < 0) return 'before'
  return next ? 'between' : 'done'
}

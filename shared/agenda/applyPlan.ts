// The commands that set a board up as a plan says. They are one action: one undo takes them all back.
import { generateNKeysBetween } from 'fractional-indexing'
import type { CommandInput } from '../commands'
import { type Board, byOrder, live } from '../model/board'
import type { Id } from '../model/id'
import type { MeetingPlan } from './plan'

/** Steps that were opened, and everything else that is on the board, stay; steps that still wait are replaced. */
export function applyPlan(plan: MeetingPlan, board: Board, makeId: () => Id): CommandInput[] {
  const before = [...live(board, 'step')].sort(byOrder)
  const waiting = before.filter(({ state }) => state === 'waiting').map(({ id }) => id)
  const last = before.filter(({ state }) => state !== 'waiting').at(-1)
  const orders = generateNKeysBetween(last?.order ?? null, null, plan.steps.length)
  const tableNames = new Set([...live(board, 'table')].map(({ name }) => name))
  const pollTitles = new Set([...live(board, 'poll')].map(({ title }) => title))
  return [
    { t: 'meeting.edit', ...plan.meeting },
    ...(waiting.length > 0 ? [{ t: 'step.remove' as const, ids: waiting }] : []),
    ...plan.steps.map((step, index) => {
      return { t: 'step.add' as const, id: makeId(), ...step, order: orders[index]! }
    }),
    ...plan.tables
      .filter((name) => !tableNames.has(name))
      .map((name) => ({ t: 'table.add' as const, id: makeId(), name })),
    ...plan.polls
      .filter(({ title }) => !pollTitles.has(title))
      .map(({ options, ...poll }) => {
        return { t: 'poll.add' as const, id: makeId(), ...poll, options: optionsOf(options, makeId) }
      }),
  ]
}

function optionsOf(texts: readonly string[], makeId: () => Id): { id: Id; text: string }[] {
  return texts.map((text) => ({ id: makeId(), text }))
}

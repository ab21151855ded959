// A ballot: what one member gives to which options of a poll. Ballots are private; only their sum is ever shown.
import * as v from 'valibot'
import { idSchema } from './id'
import type { Poll } from './poll'

export const choicesSchema = v.pipe(
  v.array(v.object({ id: idSchema, count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) })),
  v.maxLength(100),
)
export type Choices = v.InferOutput<typeof choicesSchema>
export type Tally = { id: string; count: number }[]

/** Why this is no ballot of this poll; nothing when it is one. An empty one takes the vote back. */
export function checkBallot(poll: Poll, choices: Choices): 'malformed' | 'over_budget' | undefined {
  const options = new Set(poll.options.map(({ id }) => id))
  const named = new Set(choices.map(({ id }) => id))
  if (named.size !== choices.length || choices.some(({ id }) => !options.has(id))) return 'malformed'
  if (poll.mode !== 'dots' && choices.some(({ count }) => count !== 1)) return 'malformed'
  const spent = choices.reduce((sum, { count }) => sum + count, 0)
  return spent > (poll.mode === 'yesNo' ? 1 : poll.budget) ? 'over_budget' : undefined
}

/** What each option got, in the order of the options. */
export function tallyOf(poll: Poll, ballots: Iterable<Choices>): Tally {
  const counts = new Map(poll.options.map(({ id }) => [id, 0]))
  for (const choices of ballots) {
    for (const { id, count } of choices) if (counts.has(id)) counts.set(id, counts.get(id)! + count)
  }
  return [...counts].map(([id, count]) => ({ id, count }))
}

/** A tally after one member's ballot became another. */
export function retally(tally: Tally, before: Choices, after: Choices): Tally {
  const countIn = (choices: Choices, id: string) => choices.find((choice) => choice.id === id)?.count ?? 0
  return tally.map(({ id, count }) => ({ id, count: count + countIn(after, id) - countIn(before, id) }))
}

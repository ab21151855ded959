// Votes in the order in which people look at them, and what of them is shown elsewhere.
import { type Board, live } from '../model/board'
import type { Id } from '../model/id'
import type { Poll } from '../model/poll'

const ranks = { open: 0, waiting: 1, closed: 2 } as const

/** Open ones, then those to come, both as they were made, then closed ones, the last first. */
export function listPolls(board: Board): Poll[] {
  return [...live(board, 'poll')].sort(
    (a, b) =>
      ranks[a.state] - ranks[b.state] ||
      (b.closedAt ?? 0) - (a.closedAt ?? 0) ||
      a.createdAt - b.createdAt ||
      (a.id < b.id ? -1 : 1),
  )
}

/** The one on the projector. */
export function projectedPoll(board: Board): Poll | undefined {
  for (const poll of live(board, 'poll')) if (poll.projected) return poll
  return undefined
}

/** Note or cluster → its votes in the last closed vote that was about it. */
export function votesOf(board: Board): ReadonlyMap<Id, number> {
  const votes = new Map<Id, number>()
  const closed = [...live(board, 'poll')].filter(({ state }) => state === 'closed')
  for (const { options, tally, handTally } of closed.sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0))) {
    if (!tally && !handTally) continue
    for (const { id } of options) {
      const counts = [tally, handTally].map((rows) => rows?.find((row) => row.id === id)?.count ?? 0)
      votes.set(
        id,
        counts.reduce((sum, count) => sum + count),
      )
    }
  }
  return votes
}

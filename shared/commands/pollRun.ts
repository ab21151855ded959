// poll.run: opens or closes a vote. A hidden tally is counted at the close, by the server, which alone has the ballots.
import * as v from 'valibot'
import { tallyOf } from '../model/ballot'
import { idSchema } from '../model/id'
import type { Poll } from '../model/poll'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { projectOne } from './projectOne'

export const pollRun = defineCommand({
  type: 'poll.run',
  entries: { id: idSchema, state: v.picklist(['open', 'closed']) },
  decide({ id, state }, draft, { actor, private: privateState, now }) {
    const polls = takeLive(draft, 'poll', [id])
    if (isRefusal(polls)) return polls
    const poll = polls[0]!
    if (poll.state === state) return undefined
    const shows = state === 'closed' || !poll.hidden
    const ballots = privateState.ballots.get(id)?.values() ?? []
    const counted = privateState.isWhole ? tallyOf(poll, ballots) : poll.tally
    // A table's own vote does not take the place of what the plenary looks at.
    if (state === 'open' && actor.role !== 'tableLead') projectOne(draft, id)
    const { projected } = draft.get(id) as Poll
    draft.put({
      ...poll,
      projected,
      state,
      tally: shows ? counted : null,
      closedAt: state === 'closed' ? now : null,
    })
    return undefined
  },
})

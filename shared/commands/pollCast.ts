// poll.cast: one member's whole ballot; a later one replaces it, as long as the vote is open.
import { checkBallot, choicesSchema, retally } from '../model/ballot'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'

export const pollCast = defineCommand({
  type: 'poll.cast',
  entries: { id: idSchema, choices: choicesSchema },
  final: true,
  decide({ id, choices }, draft, { actor: { memberId }, private: privateState }) {
    const polls = takeLive(draft, 'poll', [id])
    if (isRefusal(polls)) return polls
    const poll = polls[0]!
    if (poll.state !== 'open') return refuse('poll_closed')
    const wrong = checkBallot(poll, choices)
    if (wrong === 'over_budget') return refuse(wrong, { max: poll.budget })
    if (wrong) return refuse(wrong, { field: 'choices' })
    const before = privateState.ballots.get(id)?.get(memberId) ?? []
    const voters = poll.voters + Math.sign(choices.length) - Math.sign(before.length)
    const tally = poll.hidden || !poll.tally ? null : retally(poll.tally, before, choices)
    draft.put({ ...poll, voters, tally })
    draft.privateChanges.push({ op: 'ballot', pollId: id, memberId, choices })
    return undefined
  },
})

// poll.count: a show of hands, entered by staff for people without a device (代填); kept apart from the ballots.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { tallySchema } from '../model/poll'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'

export const pollCount = defineCommand({
  type: 'poll.count',
  entries: { id: idSchema, counts: v.nullable(tallySchema) },
  decide({ id, counts }, draft) {
    const polls = takeLive(draft, 'poll', [id])
    if (isRefusal(polls)) return polls
    const poll = polls[0]!
    const options = new Set(poll.options.map((option) => option.id))
    if (counts?.some((count) => !options.delete(count.id))) return refuse('malformed', { field: 'counts' })
    draft.put({ ...poll, handTally: counts, byHand: counts !== null })
    return undefined
  },
})

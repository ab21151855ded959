// poll.edit: changes a vote that nobody has voted in yet.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { textLimits, textSaid } from '../model/text'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'
import { isSound, pollOptionsSchema } from './pollOptions'

export const pollEdit = defineCommand({
  type: 'poll.edit',
  entries: {
    id: idSchema,
    title: v.optional(textSaid(textLimits.title)),
    options: v.optional(pollOptionsSchema),
    budget: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    hidden: v.optional(v.boolean()),
  },
  decide({ id, title, options, budget, hidden }, draft) {
    const polls = takeLive(draft, 'poll', [id])
    if (isRefusal(polls)) return polls
    const poll = polls[0]!
    if (poll.state !== 'waiting') return refuse('poll_started')
    const isYesNo = poll.mode === 'yesNo'
    if (options && (isYesNo || !isSound(options))) return refuse('malformed', { field: 'options' })
    draft.put({
      ...poll,
      title: title ?? poll.title,
      options: options ?? poll.options,
      budget: isYesNo ? 1 : (budget ?? poll.budget),
      hidden: hidden ?? poll.hidden,
    })
    return undefined
  },
})

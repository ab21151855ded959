// poll.add: one more vote, not open yet. Ballots stay private; the record holds counts.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { pollDefaults, yesNoOptions } from '../model/poll'
import { textLimits, textSaid } from '../model/text'
import { defineCommand, refuse } from './define'
import { isSound, pollOptionsSchema } from './pollOptions'

export const pollAdd = defineCommand({
  type: 'poll.add',
  entries: {
    id: idSchema,
    title: textSaid(textLimits.title),
    mode: v.picklist(['dots', 'approval', 'yesNo']),
    /** Of a yesNo poll they are yes, no and abstain, whatever is said here. */
    options: v.optional(pollOptionsSchema, []),
    budget: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 1),
    /** Whether counts are kept back until it is closed. */
    hidden: v.optional(v.boolean(), true),
  },
  decide({ id, title, mode, options, budget, hidden }, draft, { now }) {
    if (draft.get(id)) return refuse('exists')
    const given = mode === 'yesNo' ? yesNoOptions.map((id) => ({ id, text: '' })) : options
    if (!isSound(given)) return refuse('malformed', { field: 'options' })
    const cleaned = given.map((option) => ({ id: option.id, text: option.text }))
    const fields = { id, title, mode, options: cleaned, budget: mode === 'yesNo' ? 1 : budget, hidden }
    draft.put({ ...pollDefaults, ...fields, createdAt: now })
    return undefined
  },
})

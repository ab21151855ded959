// step.add: one more item of the agenda.
import * as v from 'valibot'
import { orderSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { activities, stepDefaults, takesNotes } from '../model/step'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'
import { orderAtEnd } from './orderAtEnd'

export const stepAdd = defineCommand({
  type: 'step.add',
  entries: {
    id: idSchema,
    title: textOf(textLimits.title),
    activity: v.picklist(activities),
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)), 0),
    prompt: v.optional(textOf(textLimits.question), ''),
    mayAddNotes: v.optional(v.boolean()),
    mayEditOwn: v.optional(v.boolean(), true),
    order: v.optional(orderSchema),
  },
  decide(command, draft, { now }) {
    if (draft.get(command.id)) return refuse('exists')
    const { id, title, activity, minutes, prompt, mayEditOwn } = command
    const mayAddNotes = command.mayAddNotes ?? takesNotes(activity)
    const order = command.order ?? orderAtEnd(draft, 'step')
    const fields = { id, title, activity, minutes, prompt, mayAddNotes, mayEditOwn, order }
    draft.put({ ...stepDefaults, ...fields, createdAt: now })
    return undefined
  },
})

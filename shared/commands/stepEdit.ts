// step.edit: sets fields of an agenda item; its order moves it.
import * as v from 'valibot'
import { orderSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { activities } from '../model/step'
import { textLimits, textOf } from '../model/text'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const stepEdit = defineCommand({
  type: 'step.edit',
  entries: {
    id: idSchema,
    title: v.optional(textOf(textLimits.title)),
    activity: v.optional(v.picklist(activities)),
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
    prompt: v.optional(textOf(textLimits.question)),
    mayAddNotes: v.optional(v.boolean()),
    mayEditOwn: v.optional(v.boolean()),
    order: v.optional(orderSchema),
  },
  decide({ id, title, activity, minutes, prompt, mayAddNotes, mayEditOwn, order }, draft) {
    const steps = takeLive(draft, 'step', [id])
    if (isRefusal(steps)) return steps
    const step = steps[0]!
    draft.put({
      ...step,
      title: title ?? step.title,
      activity: activity ?? step.activity,
      minutes: minutes ?? step.minutes,
      prompt: prompt ?? step.prompt,
      mayAddNotes: mayAddNotes ?? step.mayAddNotes,
      mayEditOwn: mayEditOwn ?? step.mayEditOwn,
      order: order ?? step.order,
    })
    return undefined
  },
})

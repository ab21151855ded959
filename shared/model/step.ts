// step: one agenda item, and what people may do while it is open.
import * as v from 'valibot'
import { baseFields, orderSchema, timeSchema } from './fields'
import { textLimits, textOf } from './text'

export const activities = [
  'briefing',
  'privateWriting',
  'reveal',
  'clustering',
  'worksheet',
  'vote',
  'reportBack',
  'close',
  'free',
] as const

export const stepSchema = v.object({
  ...baseFields,
  kind: v.literal('step'),
  title: textOf(textLimits.title),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
  activity: v.picklist(activities),
  prompt: textOf(textLimits.question),
  order: orderSchema,
  state: v.picklist(['waiting', 'open', 'paused', 'closed']),
  openedAt: v.nullable(timeSchema),
  /** Milliseconds already used before the last pause. */
  spentMs: v.pipe(v.number(), v.minValue(0)),
  mayAddNotes: v.boolean(),
  mayEditOwn: v.boolean(),
})
export type Step = v.InferOutput<typeof stepSchema>
export type Activity = Step['activity']

/** Whether people may add notes in a step of this activity, unless its step says otherwise. */
export function takesNotes(activity: Activity): boolean {
  return activity === 'privateWriting' || activity === 'clustering' || activity === 'free'
}

export const stepDefaults = {
  kind: 'step',
  title: '',
  minutes: 0,
  activity: 'free',
  prompt: '',
  state: 'waiting',
  openedAt: null,
  spentMs: 0,
  mayAddNotes: true,
  mayEditOwn: true,
  externalId: '',
  removedAt: null,
} as const

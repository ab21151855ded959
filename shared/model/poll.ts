// poll: one vote. Ballots are private to the server; the record holds counts only, and only once they may be seen.
import * as v from 'valibot'
import { baseFields, timeSchema } from './fields'
import { idSchema } from './id'
import { textLimits, textOf } from './text'

/** Counts by option id. */
export const tallySchema = v.pipe(
  v.array(v.object({ id: idSchema, count: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  v.maxLength(500),
)

export const pollSchema = v.object({
  ...baseFields,
  kind: v.literal('poll'),
  title: textOf(textLimits.title),
  mode: v.picklist(['dots', 'approval', 'yesNo']),
  options: v.pipe(v.array(v.object({ id: idSchema, text: textOf(textLimits.question) })), v.maxLength(500)),
  /** Votes that each member has. */
  budget: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  state: v.picklist(['waiting', 'open', 'closed']),
  hidden: v.boolean(),
  /** Counted by show of hands and entered by staff (代填). */
  byHand: v.boolean(),
  tally: v.nullable(tallySchema),
  /** Show of hands beside the ballots, entered by staff for people without a device (代填). */
  handTally: v.nullable(tallySchema),
  /** The one vote or question on the projector: its options while it is open, its counts after. */
  projected: v.boolean(),
  /** How many members have voted. */
  voters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  closedAt: v.nullable(timeSchema),
})
export type Poll = v.InferOutput<typeof pollSchema>

/** The options of a yesNo poll; the interface names them. */
export const yesNoOptions = ['option-yes', 'option-no-', 'option-abstain'] as const

export const pollDefaults = {
  kind: 'poll',
  title: '',
  options: [],
  budget: 1,
  state: 'waiting',
  hidden: true,
  byHand: false,
  tally: null,
  handTally: null,
  projected: false,
  voters: 0,
  closedAt: null,
  externalId: '',
  removedAt: null,
} as const

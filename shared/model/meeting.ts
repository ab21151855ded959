// meeting: the one record that says what this board is about and whether its worksheet is finished.
import * as v from 'valibot'
import { categorySchema } from './category'
import { baseFields, dateSchema, refSchema, timeSchema } from './fields'
import { locksSchema } from './lock'
import { textLimits, textOf } from './text'

export const meetingId = 'meeting-record'
export const languages = ['zh-TW', 'en'] as const
export const languageSchema = v.picklist(languages)
export type Language = (typeof languages)[number]

export const glossarySchema = v.pipe(
  v.array(v.pipe(v.array(textOf(textLimits.tag)), v.maxLength(20))),
  v.maxLength(200),
)
export const agenciesSchema = v.pipe(v.array(textOf(textLimits.unit)), v.maxLength(200))

export const meetingSchema = v.object({
  ...baseFields,
  kind: v.literal('meeting'),
  title: textOf(textLimits.title),
  language: languageSchema,
  date: dateSchema,
  leadAgency: textOf(textLimits.unit),
  coAgencies: v.pipe(v.array(textOf(textLimits.unit)), v.maxLength(50)),
  /** 核心問題: pinned, edited live. */
  coreQuestion: textOf(textLimits.question),
  /** What does not bind, what is recorded: shown before the first note; empty means the standard wording. */
  notice: textOf(textLimits.remark),
  remark: textOf(textLimits.remark),
  /** Where the meeting's transcript and outside boards are. */
  transcript: textOf(textLimits.title),
  outsideBoard: textOf(textLimits.title),
  /** A board's own colours, by category, as #rrggbb. */
  legend: v.array(v.object({ category: categorySchema, colour: v.pipe(v.string(), v.hexColor()) })),
  /** Groups of terms that count as one when related notes are looked for (同義詞). */
  glossary: glossarySchema,
  /** Agencies that this board's unit picker offers besides the statutory ones. */
  agencies: agenciesSchema,
  /** Stages of the mind map's axis (規劃, 執行, …). */
  stages: v.pipe(v.array(textOf(textLimits.tag)), v.maxLength(12)),
  /** By which day the written answers are asked for; empty when nobody said. */
  answersDue: dateSchema,
  /** Closed parts of the board, as in lock.ts. */
  locks: locksSchema,
  /** Whether questions wait for staff before everybody sees them. */
  moderateQuestions: v.boolean(),
  /** Who has the floor at the report back, and for how long. */
  speaking: v.nullable(
    v.object({
      tableId: refSchema,
      who: textOf(textLimits.name),
      seconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(7200)),
      startedAt: timeSchema,
    }),
  ),
  /** Set by meeting.finish; exports say 草稿 while it is null. */
  finishedAt: v.nullable(timeSchema),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Meeting = v.InferOutput<typeof meetingSchema>

export const meetingDefaults = {
  kind: 'meeting',
  id: meetingId,
  title: '',
  language: 'zh-TW',
  date: '',
  leadAgency: '',
  coAgencies: [],
  coreQuestion: '',
  notice: '',
  remark: '',
  transcript: '',
  outsideBoard: '',
  legend: [],
  glossary: [] as string[][],
  agencies: [] as string[],
  stages: [],
  answersDue: '',
  locks: [] as string[],
  moderateQuestions: false,
  speaking: null,
  finishedAt: null,
  version: 0,
  externalId: '',
  removedAt: null,
} as const

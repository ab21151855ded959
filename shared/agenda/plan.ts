// A meeting's plan: what can be set up before anybody comes, and nothing that people said. Templates, copies of earlier
// meetings and the templates that people save are all plans.
import * as v from 'valibot'
import { legendSchema } from '../model/legend'
import { agenciesSchema, glossarySchema } from '../model/meeting'
import { activities } from '../model/step'
import { textLimits, textOf, textSaid } from '../model/text'

const minutesSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))

const stepPlanSchema = v.object({
  title: textOf(textLimits.title),
  activity: v.picklist(activities),
  minutes: minutesSchema,
  prompt: textOf(textLimits.question),
  mayAddNotes: v.boolean(),
  mayEditOwn: v.boolean(),
})

const pollPlanSchema = v.object({
  title: textSaid(textLimits.title),
  mode: v.picklist(['dots', 'approval', 'yesNo']),
  options: v.pipe(v.array(textOf(textLimits.question)), v.maxLength(500)),
  budget: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  hidden: v.boolean(),
})

/** What of the meeting record is part of a plan; what is left out stays as it is. */
const meetingPlanSchema = v.partial(
  v.object({
    notice: textOf(textLimits.remark),
    moderateQuestions: v.boolean(),
    leadAgency: textOf(textLimits.unit),
    coAgencies: v.pipe(v.array(textOf(textLimits.unit)), v.maxLength(50)),
    legend: legendSchema,
    stages: v.pipe(v.array(textSaid(textLimits.tag)), v.maxLength(12)),
    agencies: agenciesSchema,
    glossary: glossarySchema,
  }),
)

export const planSchema = v.object({
  meeting: meetingPlanSchema,
  steps: v.pipe(v.array(stepPlanSchema), v.maxLength(60)),
  /** Names. Who reports and takes notes is settled at the meeting. */
  tables: v.pipe(v.array(textOf(textLimits.name)), v.maxLength(100)),
  polls: v.pipe(v.array(pollPlanSchema), v.maxLength(60)),
})
export type MeetingPlan = v.InferOutput<typeof planSchema>

/** A plan as a file, or as this browser keeps it. */
export const savedTemplateSchema = v.object({
  schema: v.literal('meeting-template/1'),
  name: textSaid(textLimits.title),
  plan: planSchema,
})
export type SavedTemplate = v.InferOutput<typeof savedTemplateSchema>

/** The template in a file's text; null when it holds none. */
export function readSavedTemplate(text: string): SavedTemplate | null {
  try {
    const parsed = v.safeParse(savedTemplateSchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

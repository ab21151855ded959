// meeting.edit: sets what the board is about, and its colours. Title and core question can also be typed live through
// text.edit.
import * as v from 'valibot'
import { getMeeting } from '../model/board'
import { dateSchema } from '../model/fields'
import { contrastOnNote, legendSchema, minContrast } from '../model/legend'
import { agenciesSchema, glossarySchema, languageSchema } from '../model/meeting'
import { textLimits, textOf, textSaid } from '../model/text'
import { defineCommand, refuse } from './define'

export const meetingEdit = defineCommand({
  type: 'meeting.edit',
  entries: {
    title: v.optional(textOf(textLimits.title)),
    language: v.optional(languageSchema),
    date: v.optional(dateSchema),
    leadAgency: v.optional(textOf(textLimits.unit)),
    coAgencies: v.optional(v.pipe(v.array(textOf(textLimits.unit)), v.maxLength(50))),
    coreQuestion: v.optional(textOf(textLimits.question)),
    notice: v.optional(textOf(textLimits.remark)),
    remark: v.optional(textOf(textLimits.remark)),
    transcript: v.optional(textOf(textLimits.title)),
    outsideBoard: v.optional(textOf(textLimits.title)),
    legend: v.optional(legendSchema),
    stages: v.optional(v.pipe(v.array(textSaid(textLimits.tag)), v.maxLength(12))),
    answersDue: v.optional(dateSchema),
    glossary: v.optional(glossarySchema),
    agencies: v.optional(agenciesSchema),
    /** Whether questions wait for staff before everybody sees them. */
    moderateQuestions: v.optional(v.boolean()),
  },
  decide(command, draft) {
    const faint = command.legend?.find(({ colour }) => contrastOnNote(colour) < minContrast)
    if (faint) return refuse('low_contrast', { colour: faint.colour })
    const meeting = getMeeting(draft)
    const next = { ...meeting }
    for (const field of Object.keys(this.entries) as (keyof typeof this.entries)[]) {
      if (command[field] !== undefined) Object.assign(next, { [field]: command[field] })
    }
    draft.put(next)
    return undefined
  },
})

// meeting.speak: gives somebody the floor for so long, by the server's clock; null takes it back.
import * as v from 'valibot'
import { getLive, getMeeting } from '../model/board'
import { refSchema } from '../model/fields'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'

export const meetingSpeak = defineCommand({
  type: 'meeting.speak',
  entries: {
    speaking: v.nullable(
      v.object({
        tableId: refSchema,
        who: textOf(textLimits.name),
        seconds: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(7200)),
      }),
    ),
  },
  decide({ speaking }, draft, { now }) {
    if (speaking?.tableId && !getLive(draft, 'table', speaking.tableId)) return refuse('missing')
    draft.put({ ...getMeeting(draft), speaking: speaking && { ...speaking, startedAt: now } })
    return undefined
  },
})

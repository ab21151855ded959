// meeting.finish: stamps the worksheet with a version and a time. Exports say 草稿 before it.
import { getMeeting } from '../model/board'
import { defineCommand } from './define'

export const meetingFinish = defineCommand({
  type: 'meeting.finish',
  entries: {},
  decide(_command, draft, { now }) {
    const meeting = getMeeting(draft)
    draft.put({ ...meeting, finishedAt: now, version: meeting.version + 1 })
    return undefined
  },
})

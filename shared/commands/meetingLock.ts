// meeting.lock: which parts of the board are closed to everybody but those who run the meeting.
import { getMeeting } from '../model/board'
import { locksSchema } from '../model/lock'
import { defineCommand } from './define'

export const meetingLock = defineCommand({
  type: 'meeting.lock',
  entries: { locks: locksSchema },
  decide({ locks }, draft) {
    draft.put({ ...getMeeting(draft), locks: [...new Set(locks)].sort() })
    return undefined
  },
})

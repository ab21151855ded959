// poll.remove: takes votes away.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const pollRemove = defineCommand({
  type: 'poll.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'poll', command.ids, now),
})

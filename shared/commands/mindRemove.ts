// mind.remove: takes branches off the map. Only the top is marked, so that what hangs on it comes back as it was.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const mindRemove = defineCommand({
  type: 'mind.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'mindNode', command.ids, now),
})

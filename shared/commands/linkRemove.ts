// link.remove: takes links away; they can be restored.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const linkRemove = defineCommand({
  type: 'link.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'link', command.ids, now),
})

// note.restore: puts removed notes back where they were.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const noteRestore = defineCommand({
  type: 'note.restore',
  entries: { ids: idsSchema },
  decide: (command, draft) => setRemoved(draft, 'note', command.ids, null),
})

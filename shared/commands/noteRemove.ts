// note.remove: takes notes off the board. They stay in the record and can be restored.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const noteRemove = defineCommand({
  type: 'note.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'note', command.ids, now),
})

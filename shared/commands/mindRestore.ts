// mind.restore: brings removed branches back whole, where they were.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const mindRestore = defineCommand({
  type: 'mind.restore',
  entries: { ids: idsSchema },
  decide: (command, draft) => setRemoved(draft, 'mindNode', command.ids, null),
})

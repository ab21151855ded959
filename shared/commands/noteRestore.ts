// note.restore: puts removed notes back where they were.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'
import { loosenUnfit } from './fitting'

export const noteRestore = defineCommand({
  type: 'note.restore',
  entries: { ids: idsSchema },
  decide(command, draft, { now }) {
    const refusal = setRemoved(draft, 'note', command.ids, null)
    if (!refusal) loosenUnfit(draft, now)
    return refusal
  },
})

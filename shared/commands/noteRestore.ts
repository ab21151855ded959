// note.restore: puts removed notes back where they were, in their stacks too.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'
import { loosenUnfit } from './fitting'
import { settleRestored } from './stacks'

export const noteRestore = defineCommand({
  type: 'note.restore',
  entries: { ids: idsSchema },
  touchesHeld: true,
  decide(command, draft, { now }) {
    const refusal = setRemoved(draft, 'note', command.ids, null)
    if (refusal) return refusal
    settleRestored(draft, command.ids)
    loosenUnfit(draft, now)
    return undefined
  },
})

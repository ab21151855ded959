// step.remove: takes items off the agenda.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const stepRemove = defineCommand({
  type: 'step.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'step', command.ids, now),
})

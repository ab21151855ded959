// table.remove: takes a table away; its rows and notes stay, without a table.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const tableRemove = defineCommand({
  type: 'table.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'table', command.ids, now),
})

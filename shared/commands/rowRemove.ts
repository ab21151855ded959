// row.remove: takes a line off the worksheet; its entries stay on the board without a row.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const rowRemove = defineCommand({
  type: 'row.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'row', command.ids, now),
})

// row.restore: brings removed lines back with the entries that are still theirs.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const rowRestore = defineCommand({
  type: 'row.restore',
  entries: { ids: idsSchema },
  decide: (command, draft) => setRemoved(draft, 'row', command.ids, null),
})

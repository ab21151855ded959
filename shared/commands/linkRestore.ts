// link.restore: brings removed links back.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const linkRestore = defineCommand({
  type: 'link.restore',
  entries: { ids: idsSchema },
  decide: (command, draft) => setRemoved(draft, 'link', command.ids, null),
})

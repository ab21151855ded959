// cluster.remove: takes the wording away; its notes lie loose again. Restoring it gathers them as before.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const clusterRemove = defineCommand({
  type: 'cluster.remove',
  entries: { ids: idsSchema },
  decide: (command, draft, { now }) => setRemoved(draft, 'cluster', command.ids, now),
})

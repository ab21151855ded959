// cluster.restore: brings removed clusters back with the notes that are still theirs.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const clusterRestore = defineCommand({
  type: 'cluster.restore',
  entries: { ids: idsSchema },
  decide: (command, draft) => setRemoved(draft, 'cluster', command.ids, null),
})

// cluster.restore: brings removed clusters back with the notes that are still theirs.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'
import { loosenUnfit } from './fitting'

export const clusterRestore = defineCommand({
  type: 'cluster.restore',
  entries: { ids: idsSchema },
  decide(command, draft, { now }) {
    const refusal = setRemoved(draft, 'cluster', command.ids, null)
    if (!refusal) loosenUnfit(draft, now)
    return refusal
  },
})

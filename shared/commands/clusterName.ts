// cluster.name: sets a cluster's whole title at once (live typing goes through text.edit).
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const clusterName = defineCommand({
  type: 'cluster.name',
  entries: { id: idSchema, title: textOf(textLimits.note) },
  decide(command, draft) {
    const clusters = takeLive(draft, 'cluster', [command.id])
    if (isRefusal(clusters)) return clusters
    if (clusters[0]!.title !== command.title) draft.put({ ...clusters[0]!, title: command.title })
    return undefined
  },
})

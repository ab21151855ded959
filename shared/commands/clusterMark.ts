// cluster.mark: marks an entry as a minority's view, or a unit as deliberately left out; folds it on the canvas.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const clusterMark = defineCommand({
  type: 'cluster.mark',
  entries: {
    id: idSchema,
    minority: v.optional(v.boolean()),
    declined: v.optional(v.boolean()),
    collapsed: v.optional(v.boolean()),
  },
  decide(command, draft) {
    const clusters = takeLive(draft, 'cluster', [command.id])
    if (isRefusal(clusters)) return clusters
    const cluster = clusters[0]!
    draft.put({
      ...cluster,
      minority: command.minority ?? cluster.minority,
      declined: command.declined ?? cluster.declined,
      collapsed: command.collapsed ?? cluster.collapsed,
    })
    return undefined
  },
})

// cluster.recategorise: moves a cluster and its notes to another lane; links that no longer fit go with the same undo.
import * as v from 'valibot'
import { clusterHeight } from '../geometry/measures'
import { live } from '../model/board'
import { columnSchema, linkTargets } from '../model/category'
import { posSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { stacksOf } from '../model/stack'
import { notesOfCluster } from './clusterGather'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { placeCluster } from './placement'
import { putStack } from './stacks'

export const clusterRecategorise = defineCommand({
  type: 'cluster.recategorise',
  entries: { id: idSchema, category: columnSchema, pos: v.optional(posSchema) },
  decide(command, draft, { now }) {
    const clusters = takeLive(draft, 'cluster', [command.id])
    if (isRefusal(clusters)) return clusters
    const cluster = clusters[0]!
    if (cluster.category === command.category) return undefined
    const notes = notesOfCluster(draft, cluster.id)
    const height = clusterHeight(cluster.title, notes.length)
    const pos =
      command.pos ?? placeCluster(draft, command.category, height, cluster.pos, new Set([cluster.id]))
    draft.put({ ...cluster, category: command.category, pos })
    const behind = stacksOf(draft, 'all')
    for (const note of notes) putStack(draft, behind, note, { category: command.category })
    for (const link of [...live(draft, 'link')]) {
      if (link.from !== cluster.id && link.to !== cluster.id) continue
      // The other end may be removed now and restored later: the pair must fit then too.
      const [from, to] = [draft.get(link.from), draft.get(link.to)]
      if (from?.kind !== 'cluster' || to?.kind !== 'cluster') continue
      if (!linkTargets[from.category].includes(to.category)) draft.put({ ...link, removedAt: now })
    }
    return undefined
  },
})

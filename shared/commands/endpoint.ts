// One end of a link, or an entry for a row: a cluster, or a lone note that becomes a cluster of one.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { isColumn } from '../model/category'
import type { Cluster } from '../model/cluster'
import { idSchema } from '../model/id'
import { clusterAround } from './clusterGather'
import { isRefusal } from './common'
import { type Draft, type Refusal, refuse } from './define'
import { putStack, takeStacks } from './stacks'

export const endpointEntries = {
  /** The cluster meant, or, with `noteId`, the id for the cluster of one that may have to be made. */
  clusterId: idSchema,
  noteId: v.optional(idSchema),
}

export interface Endpoint {
  clusterId: string
  noteId?: string | undefined
}

/** The cluster that an endpoint means; a lone note is gathered into one of its own first. */
export function takeEndpoint(draft: Draft, endpoint: Endpoint, now: number): Cluster | Refusal {
  if (endpoint.noteId === undefined) {
    return (
      getLive(draft, 'cluster', endpoint.clusterId) ??
      refuse(draft.get(endpoint.clusterId) ? 'removed' : 'missing')
    )
  }
  const stacks = takeStacks(draft, [endpoint.noteId])
  if (isRefusal(stacks)) return stacks
  const note = stacks.tops[0]!
  const home = getLive(draft, 'cluster', note.clusterId)
  if (home) return home
  if (!isColumn(note.category)) return refuse('category_not_column')
  if (draft.get(endpoint.clusterId)) return refuse('exists')
  const cluster = clusterAround(draft, endpoint.clusterId, [note], now)
  draft.put(cluster)
  putStack(draft, stacks.behind, note, { clusterId: cluster.id })
  return cluster
}

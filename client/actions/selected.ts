// What the selection holds: its live notes and clusters, and the entry a note or cluster stands for.
import { type Board, getLive } from '../../shared/model/board'
import type { Cluster } from '../../shared/model/cluster'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'

export function selectedNotes(board: Board, ids: readonly string[]): StickyNote[] {
  return ids.flatMap((id) => getLive(board, 'note', id) ?? [])
}

export function selectedClusters(board: Board, ids: readonly string[]): Cluster[] {
  return ids.flatMap((id) => getLive(board, 'cluster', id) ?? [])
}

/** The one cluster or loose note that is selected. */
export function selectedEntry(board: Board, ids: readonly string[]): Cluster | StickyNote | undefined {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return undefined
  return getLive(board, 'cluster', id) ?? getLive(board, 'note', id)
}

/** The cluster that a note or cluster id stands for; undefined for a loose note. */
export function clusterOf(board: Board, id: string): Cluster | undefined {
  return (
    getLive(board, 'cluster', id) ?? getLive(board, 'cluster', getLive(board, 'note', id)?.clusterId ?? null)
  )
}

/** How a command names a cluster, or a note that becomes one: ids for what may have to be made are made here. */
export function endpointOf(board: Board, id: string): { clusterId: string; noteId?: string } {
  const cluster = clusterOf(board, id)
  return cluster ? { clusterId: cluster.id } : { clusterId: makeId(), noteId: id }
}

/** One endpoint per entry: notes of one cluster stand for the same entry. */
export function endpointsOf(board: Board, ids: readonly string[]): { clusterId: string; noteId?: string }[] {
  const endpoints = ids.map((id) => endpointOf(board, id))
  return endpoints.filter(
    (endpoint, i) => endpoints.findIndex((o) => o.clusterId === endpoint.clusterId) === i,
  )
}

// cluster.gather: puts notes of one category into a cluster, a new one when there is none of that id yet.
import { clusterHeight } from '../geometry/measures'
import { live } from '../model/board'
import { isColumn } from '../model/category'
import { type Cluster, clusterDefaults } from '../model/cluster'
import { idSchema } from '../model/id'
import { byAge, type StickyNote } from '../model/note'
import { idsSchema, isRefusal } from './common'
import { type Draft, defineCommand, refuse } from './define'
import { orderAtEnd } from './orderAtEnd'
import { placeCluster } from './placement'
import { putStack, takeStacks } from './stacks'

export const clusterGather = defineCommand({
  type: 'cluster.gather',
  entries: { clusterId: idSchema, noteIds: idsSchema },
  decide(command, draft, { now }) {
    const stacks = takeStacks(draft, command.noteIds)
    if (isRefusal(stacks)) return stacks
    const notes = stacks.tops
    const found = draft.get(command.clusterId)
    if (found && found.kind !== 'cluster') return refuse('exists')
    if (found && found.removedAt !== null) return refuse('removed')
    const category = found?.category ?? notes[0]!.category
    if (!isColumn(category)) return refuse('category_not_column')
    if (notes.some((note) => note.category !== category)) return refuse('mixed_categories')
    if (!found) draft.put(clusterAround(draft, command.clusterId, notes, now))
    for (const note of notes)
      if (note.clusterId !== command.clusterId)
        putStack(draft, stacks.behind, note, { clusterId: command.clusterId })
    return undefined
  },
})

/** A new cluster for these notes, near the first of them. */
export function clusterAround(draft: Draft, id: string, notes: readonly StickyNote[], now: number): Cluster {
  const first = notes[0]!
  const category = first.category as Cluster['category']
  const except = new Set(notes.map((note) => note.id))
  return {
    ...clusterDefaults,
    id,
    createdAt: now,
    category,
    tableId: first.tableId,
    order: orderAtEnd(draft, 'cluster', (other) => other.rowId === null),
    pos: placeCluster(draft, category, clusterHeight('', notes.length), first.pos, except),
  }
}

/** The live notes that a cluster shows, oldest first. */
export function notesOfCluster(draft: Draft, clusterId: string): StickyNote[] {
  const notes: StickyNote[] = []
  for (const note of live(draft, 'note'))
    if (note.clusterId === clusterId && note.mergedInto === null) notes.push(note)
  return notes.sort(byAge)
}

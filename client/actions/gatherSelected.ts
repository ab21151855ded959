// Gathers the selected notes into one cluster: into the one cluster that is selected with them, else into a new one.
import Group from 'lucide-react/icons/group'
import { isColumn } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import type { Action, ActionContext } from './action'
import { chunkIds } from './chunk'
import { goOnWith } from './goOnWith'
import { may } from './may'
import { selectedClusters, selectedNotes } from './selected'

export const gatherSelected: Action = {
  id: 'gather',
  labelKey: 'outline.gather',
  icon: Group,
  shortcut: 'G',
  isEnabled(context) {
    const found = gatherable(context)
    return found !== null && may(context.session, 'cluster.gather')
  },
  async run(context) {
    const found = gatherable(context)
    if (!found) return
    const clusterId = found.clusterId ?? makeId()
    const commands = chunkIds(found.noteIds).map(
      (noteIds) => ({ t: 'cluster.gather', clusterId, noteIds }) as const,
    )
    const done = context.translate('outline.didGather', { count: found.noteIds.length })
    goOnWith([clusterId], context)
    await context.perform(commands, done)
  },
}

/** The notes to gather and the cluster they go into; null when the selection is not of one column. */
function gatherable({
  board,
  selection,
}: ActionContext): { noteIds: string[]; clusterId: string | null } | null {
  const notes = selectedNotes(board, selection)
  const clusters = selectedClusters(board, selection)
  const [first] = [...clusters, ...notes]
  if (!first || notes.length === 0 || clusters.length > 1 || !isColumn(first.category)) return null
  if (notes.some((note) => note.category !== first.category)) return null
  return { noteIds: notes.map((note) => note.id), clusterId: clusters[0]?.id ?? null }
}

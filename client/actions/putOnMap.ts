// Puts notes into the mind map: each under the aspect of its theme. A node shows its note, nothing is copied.
import Network from 'lucide-react/icons/network'
import { putNotesOnMap } from '../../shared/mindmap/send'
import { makeId } from '../../shared/model/id'
import type { Action, ActionContext } from './action'
import { may } from './may'
import { selectedClusters, selectedNotes } from './selected'

export const putOnMap: Action = {
  id: 'putOnMap',
  labelKey: 'outline.toMindMap',
  icon: Network,
  shortcut: 'Shift+M',
  isEnabled: (context) => may(context.session, 'mind.add') && noteIdsOf(context).length > 0,
  run(context) {
    const { commands, count } = putNotesOnMap(context.board, noteIdsOf(context), makeId)
    return context.perform(commands, context.translate('outline.didToMindMap', { count }))
  },
}

/** Notes of selected clusters go as well. */
function noteIdsOf({ board, selection }: ActionContext): string[] {
  const clusters = new Set(selectedClusters(board, selection).map(({ id }) => id))
  const ids = selectedNotes(board, selection).map(({ id }) => id)
  if (clusters.size > 0)
    for (const note of board.ofKind('note'))
      if (note.removedAt === null && note.clusterId && clusters.has(note.clusterId)) ids.push(note.id)
  return [...new Set(ids)]
}

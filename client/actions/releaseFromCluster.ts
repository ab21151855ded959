// Takes notes out of their cluster; they lie loose in their column again.
import FolderOutput from 'lucide-react/icons/folder-output'
import type { Action } from './action'
import { chunkIds } from './chunk'
import { may } from './may'
import { selectedNotes } from './selected'

export const releaseFromCluster: Action = {
  id: 'release',
  labelKey: 'outline.release',
  icon: FolderOutput,
  isEnabled: ({ session, board, selection }) =>
    selectedNotes(board, selection).some((note) => note.clusterId !== null) &&
    may(session, 'cluster.release'),
  run({ board, selection, translate, perform }) {
    const ids = selectedNotes(board, selection).flatMap((note) => (note.clusterId === null ? [] : [note.id]))
    const commands = chunkIds(ids).map((noteIds) => ({ t: 'cluster.release', noteIds }) as const)
    return perform(commands, translate('outline.didRelease', { count: ids.length }))
  },
}

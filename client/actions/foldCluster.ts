// Folds clusters to their titles on the canvas, or unfolds them when all of them are folded.
import ChevronsDownUp from 'lucide-react/icons/chevrons-down-up'
import type { CommandInput } from '../../shared/commands'
import type { Action } from './action'
import { may } from './may'
import { selectedClusters } from './selected'

export const foldCluster: Action = {
  id: 'fold',
  labelKey: 'board.fold',
  icon: ChevronsDownUp,
  shortcut: 'F',
  isEnabled: ({ session, board, selection }) =>
    selectedClusters(board, selection).length > 0 && may(session, 'cluster.mark'),
  run({ board, selection, translate, perform }) {
    const clusters = selectedClusters(board, selection)
    const collapsed = clusters.some((cluster) => !cluster.collapsed)
    const commands = clusters.map(({ id }): CommandInput => ({ t: 'cluster.mark', id, collapsed }))
    return perform(
      commands,
      translate(collapsed ? 'board.didFold' : 'board.didUnfold', { count: clusters.length }),
    )
  },
}

// Names a cluster, or changes the wording that people agreed on.
import Type from 'lucide-react/icons/type'
import type { Action } from './action'
import { may } from './may'
import { selectedClusters } from './selected'

export const nameCluster: Action = {
  id: 'nameCluster',
  labelKey: 'outline.name',
  icon: Type,
  isEnabled: ({ session, board, selection }) =>
    selection.length === 1 && selectedClusters(board, selection).length === 1 && may(session, 'cluster.name'),
  run({ selection, open }) {
    const [clusterId] = selection
    if (clusterId !== undefined) open({ kind: 'nameCluster', clusterId })
  },
}

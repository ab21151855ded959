// Takes entries out of their row; they stay on the board.
import ListMinus from 'lucide-react/icons/list-minus'
import type { Action, ActionContext } from './action'
import { may } from './may'
import { clusterOf } from './selected'

export const takeOutOfRow: Action = {
  id: 'takeOutOfRow',
  labelKey: 'outline.takeOutOfRow',
  icon: ListMinus,
  isEnabled: (context) => clusterIdsInRows(context).length > 0 && may(context.session, 'cluster.assign'),
  run(context) {
    const commands = clusterIdsInRows(context).map(
      (clusterId) => ({ t: 'cluster.assign', entry: { clusterId }, rowId: null }) as const,
    )
    return context.perform(commands, context.translate('outline.didTakeOutOfRow', { count: commands.length }))
  },
}

function clusterIdsInRows({ board, selection }: ActionContext): string[] {
  const ids = new Set<string>()
  for (const id of selection) {
    const cluster = clusterOf(board, id)
    if (cluster && cluster.rowId !== null) ids.add(cluster.id)
  }
  return [...ids]
}

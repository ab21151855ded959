// cluster.assign: puts a cluster, or a lone note as a cluster of one, into a row of the worksheet, or takes it out.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { orderSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { defineCommand, refuse } from './define'
import { endpointEntries, takeEndpoint } from './endpoint'
import { orderAtEnd } from './orderAtEnd'

export const clusterAssign = defineCommand({
  type: 'cluster.assign',
  entries: { entry: v.object(endpointEntries), rowId: v.nullable(idSchema), order: v.optional(orderSchema) },
  decide(command, draft, { now }) {
    const row = getLive(draft, 'row', command.rowId)
    if (command.rowId !== null && !row) return refuse(draft.get(command.rowId) ? 'removed' : 'missing')
    const cluster = takeEndpoint(draft, command.entry, now)
    if ('ok' in cluster) return cluster
    if (cluster.rowId === command.rowId && command.order === undefined) return undefined
    const order = command.order ?? orderAtEnd(draft, 'cluster', (other) => other.rowId === command.rowId)
    draft.put({ ...cluster, rowId: command.rowId, order, tableId: row?.tableId ?? cluster.tableId })
    return undefined
  },
})

// cluster.add: a wording without notes yet, for example an entry typed straight into the worksheet.
import * as v from 'valibot'
import { clusterHeight, clusterWidth, gap, laneWidth } from '../geometry/measures'
import { getLive } from '../model/board'
import { columnSchema } from '../model/category'
import { clusterDefaults } from '../model/cluster'
import { posSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'
import { orderAtEnd } from './orderAtEnd'
import { placeCluster } from './placement'

export const clusterAdd = defineCommand({
  type: 'cluster.add',
  entries: {
    id: idSchema,
    category: columnSchema,
    title: v.optional(textOf(textLimits.note), ''),
    rowId: v.optional(v.nullable(idSchema), null),
    pos: v.optional(posSchema),
  },
  decide(command, draft, { now }) {
    if (draft.get(command.id)) return refuse('exists')
    const row = getLive(draft, 'row', command.rowId)
    if (command.rowId !== null && !row) return refuse('missing')
    const wish = command.pos ?? [(laneWidth - clusterWidth) / 2, gap]
    const height = clusterHeight(command.title, 0)
    draft.put({
      ...clusterDefaults,
      id: command.id,
      createdAt: now,
      category: command.category,
      title: command.title,
      rowId: command.rowId,
      tableId: row?.tableId ?? null,
      order: orderAtEnd(draft, 'cluster', (other) => other.rowId === command.rowId),
      pos: placeCluster(draft, command.category, height, wish, new Set()),
    })
    return undefined
  },
})

// row.compare: marks two rows as saying the same, as sharing nothing (沒有交集), or neither; both rows carry the mark.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import type { Row } from '../model/row'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'

export const rowCompare = defineCommand({
  type: 'row.compare',
  entries: { id: idSchema, otherId: idSchema, mark: v.nullable(v.picklist(['same', 'apart'])) },
  decide({ id, otherId, mark }, draft) {
    if (id === otherId) return refuse('bad_id')
    const rows = takeLive(draft, 'row', [id, otherId])
    if (isRefusal(rows)) return rows
    const [row, other] = rows as [Row, Row]
    draft.put(marked(row, otherId, mark))
    draft.put(marked(other, id, mark))
    return undefined
  },
})

function marked(row: Row, otherId: string, mark: 'same' | 'apart' | null): Row {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== otherId)
  const sameAsRowIds = without(row.sameAsRowIds)
  const apartFromRowIds = without(row.apartFromRowIds)
  if (mark === 'same') sameAsRowIds.push(otherId)
  if (mark === 'apart') apartFromRowIds.push(otherId)
  return { ...row, sameAsRowIds, apartFromRowIds }
}

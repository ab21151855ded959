// Puts entries into a row of the worksheet, an existing one or a new one.
import TableRowsSplit from 'lucide-react/icons/table-rows-split'
import { isColumn } from '../../shared/model/category'
import type { Action } from './action'
import { may } from './may'
import { selectedClusters, selectedNotes } from './selected'

export const putIntoRow: Action = {
  id: 'putIntoRow',
  labelKey: 'outline.putIntoRow',
  icon: TableRowsSplit,
  shortcut: 'R',
  isEnabled({ session, board, selection }) {
    const entries = [...selectedClusters(board, selection), ...selectedNotes(board, selection)]
    return entries.length > 0 && entries.every((e) => isColumn(e.category)) && may(session, 'cluster.assign')
  },
  run: ({ selection, open }) => open({ kind: 'pickRow', ids: selection }),
}

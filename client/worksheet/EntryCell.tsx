// One cell of the table: its entries, and for staff the way to add one. A cell with nothing shows a pale dash.
import Plus from 'lucide-react/icons/plus'
import { columns } from '../../shared/model/category'
import type { Worksheet } from '../../shared/worksheet/types'
import { useClosedPlace } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { EntryView } from './EntryView'
import type { Cell } from './linesOfRow'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'
import styles from './WorksheetTable.module.css'

interface Props {
  cell: Cell
  rowId: string
  worksheet: Worksheet
}

export function EntryCell({ cell, rowId, worksheet }: Props) {
  const t = useTranslate()
  const { column, entries, rowSpan, isEmptyInRow, takesNew } = cell
  const mayArrange = useMayArrange()
  const closed = useClosedPlace({
    lane: column,
    tableId: worksheet.rows.find(({ id }) => id === rowId)?.table?.id,
  })
  const open = useSheet((state) => state.open)
  const name = t(`category.${column}`)
  const place = entries.length === 0 && { tabIndex: -1, 'data-stop': `cell-${rowId}-${column}` }
  return (
    <td
      rowSpan={rowSpan}
      className={styles.cell}
      data-label={name}
      data-column={column}
      data-col={columns.indexOf(column) + 1}
      data-empty={entries.length === 0}
      data-takes-new={takesNew}
      {...place}
    >
      {entries.map((entry) => (
        <EntryView key={entry.id} entry={entry} worksheet={worksheet} inTable />
      ))}
      {isEmptyInRow && takesNew && (
        <span className={styles.dash}>
          <span aria-hidden>—</span>
          <span className="visually-hidden">{t('worksheet.emptyCell')}</span>
        </span>
      )}
      {mayArrange && takesNew && (
        <button
          type="button"
          className={`${styles.addEntry} no-print`}
          aria-label={t('worksheet.addEntryTo', { column: name })}
          title={closed ?? t('worksheet.addEntryTo', { column: name })}
          disabled={closed !== undefined}
          data-is-only={entries.length === 0 ? '' : undefined}
          onClick={() => open({ kind: 'fill', rowId, column })}
        >
          <Plus size={16} aria-hidden />
        </button>
      )}
    </td>
  )
}

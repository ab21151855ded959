// A row's number, table and title, with moving it up and down and taking it off the sheet.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Trash from 'lucide-react/icons/trash-2'
import { byOrder, live } from '../../shared/model/board'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useSession, useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { IconButton } from '../ui/IconButton'
import styles from './RowHead.module.css'
import { orderAfterMove } from './rowOrder'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'
import { usePerform } from './usePerform'

export function RowHead({ row, worksheet }: { row: WorksheetRow; worksheet: Worksheet }) {
  const t = useTranslate()
  const session = useSession()
  const mayArrange = useMayArrange()
  const perform = usePerform()
  const open = useSheet((state) => state.open)
  const { id, number, title, table, sourceNotes } = row
  const name = title || t('outline.unnamedRow')
  const move = (by: -1 | 1) => {
    const rows = [...live(session.board(), 'row')].sort(byOrder)
    const order = orderAfterMove(rows, id, by)
    if (order !== null) void perform([{ t: 'row.edit', id, order }], t('worksheet.didMove', { title: name }))
  }
  return (
    <div className={styles.head}>
      <div className={styles.place}>
        <span className={styles.number}>{number}</span>
        {mayArrange && worksheet.tables.length > 0 ? (
          <select
            className={styles.table}
            aria-label={t('worksheet.tableOf', { title: name })}
            value={table?.id ?? ''}
            onChange={(event) =>
              void perform(
                [{ t: 'row.edit', id, tableId: event.target.value || null }],
                t('worksheet.didSetTable'),
              )
            }
          >
            <option value="">{t('worksheet.noTable')}</option>
            {worksheet.tables.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        ) : (
          table && <span>{table.name}</span>
        )}
      </div>
      <div className={styles.title}>
        <LiveTextField recordId={id} field="title" label={t('worksheet.rowTitle')} />
      </div>
      {sourceNotes.length > 0 && (
        <button
          type="button"
          className={`${styles.sources} no-print`}
          onClick={() => open({ kind: 'sources', rowId: id })}
        >
          {t('worksheet.sources', { count: sourceNotes.length })}
        </button>
      )}
      {mayArrange && (
        <div className={`${styles.tools} no-print`}>
          <IconButton
            label={t('worksheet.moveUp', { title: name })}
            disabled={number === 1}
            onClick={() => move(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t('worksheet.moveDown', { title: name })}
            disabled={number === worksheet.rows.length}
            onClick={() => move(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t('worksheet.removeRow', { title: name })}
            onClick={() =>
              void perform([{ t: 'row.remove', ids: [id] }], t('worksheet.didRemoveRow', { title: name }))
            }
          >
            <Trash size={16} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}

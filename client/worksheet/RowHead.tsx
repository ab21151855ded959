// A row's number, table, source and title, with moving it up and down and taking it off the sheet.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import GitCompare from 'lucide-react/icons/git-compare'
import GripVertical from 'lucide-react/icons/grip-vertical'
import Trash from 'lucide-react/icons/trash-2'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useClosed } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { LiveTextField } from '../text/LiveTextField'
import { IconButton } from '../ui/IconButton'
import styles from './RowHead.module.css'
import { RowMarks } from './RowMarks'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'
import { useMoveRow } from './useMoveRow'
import { usePerform } from './usePerform'

interface Props {
  row: WorksheetRow
  /** The rows that are shown. */
  rows: readonly WorksheetRow[]
  worksheet: Worksheet
}

export function RowHead({ row, rows, worksheet }: Props) {
  const t = useTranslate()
  const mayArrange = useMayArrange()
  const perform = usePerform()
  const open = useSheet((state) => state.open)
  const { id, number, title, table, source, sourceNotes } = row
  const name = title || t('outline.unnamedRow')
  const move = useMoveRow(rows)
  const closed = useClosed([id])
  const isClosed = closed !== undefined
  const why = closed ? { title: closed } : {}
  const place = rows.findIndex((other) => other.id === id)
  return (
    <div className={styles.head}>
      <div className={styles.place}>
        {mayArrange && !isClosed && (
          // Only for pointers: the keyboard has Alt with the arrow keys.
          <span className={`${styles.grip} no-print`} data-drag={id} data-grip title={t('sheet.dragRow')}>
            <GripVertical size={16} aria-hidden />
          </span>
        )}
        <span className={styles.number}>{number}</span>
        {/* On paper a chooser would be cut off: there the name stands as words. */}
        {table && <span className={mayArrange ? styles.tableOnPaper : undefined}>{table.name}</span>}
        {mayArrange && worksheet.tables.length > 0 && (
          <select
            className={styles.table}
            disabled={isClosed}
            title={closed}
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
        )}
      </div>
      <div className={styles.title}>
        <LiveTextField recordId={id} field="title" label={t('worksheet.rowTitle')} />
      </div>
      {source && <p className={styles.source}>{t('sheet.fromSource', { source })}</p>}
      <RowMarks row={row} />
      {sourceNotes.length > 0 && (
        <button
          type="button"
          className={`${styles.sources} no-print`}
          data-open
          onClick={() => open({ kind: 'sources', rowId: id })}
        >
          {t('worksheet.sources', { count: sourceNotes.length })}
        </button>
      )}
      {mayArrange && (
        <div className={`${styles.tools} no-print`}>
          <IconButton
            label={t('worksheet.moveUp', { title: name })}
            disabled={isClosed || place === 0}
            {...why}
            onClick={() => move(row, -1)}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            label={t('worksheet.moveDown', { title: name })}
            disabled={isClosed || place === rows.length - 1}
            {...why}
            onClick={() => move(row, 1)}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
          {worksheet.rows.length > 1 && (
            <IconButton
              label={t('sheet.compare', { title: name })}
              disabled={isClosed}
              {...why}
              onClick={() => open({ kind: 'compare', rowId: id })}
            >
              <GitCompare size={16} aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={t('worksheet.removeRow', { title: name })}
            disabled={isClosed}
            {...why}
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

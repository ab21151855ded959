// The worksheet as a real table that is worked on like a spreadsheet: a body for each row, a line for each set of linked
// entries, cells that span what belongs to them. On phones the same table is laid out as one card a row.
import { useId, useMemo, useRef } from 'react'
import { columns } from '../../shared/model/category'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useLocks } from '../actions/useLocks'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { PrintHead } from './PrintHead'
import { rowSignature } from './rowSignature'
import { TableRow } from './TableRow'
import { useGridFocus } from './useGridFocus'
import { useGridKeys } from './useGridKeys'
import { useGrowing } from './useGrowing'
import { useMayArrange } from './useMayArrange'
import { useSheetActions } from './useSheetActions'
import { useSheetDrag } from './useSheetDrag'
import styles from './WorksheetTable.module.css'

interface Props {
  worksheet: Worksheet
  rows: readonly WorksheetRow[]
}

export function WorksheetTable({ worksheet, rows }: Props) {
  const t = useTranslate()
  const mayArrange = useMayArrange()
  const locks = useLocks()
  const tableRef = useRef<HTMLTableElement>(null)
  const helpId = useId()
  const board = useSession().board()
  const language = useLanguage()
  const numbers = useMemo(() => new Map(worksheet.rows.map(({ id, number }) => [id, number])), [worksheet])
  const drawn = useGrowing(rows.length)
  useGridFocus(tableRef)
  const keys = useGridKeys(tableRef, useSheetActions(worksheet, rows))
  const onPointerDown = useSheetDrag(worksheet)
  return (
    <div className={styles.frame}>
      <table
        ref={tableRef}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked on place by place
        role="grid"
        className={styles.table}
        data-testid="worksheet-table"
        aria-describedby={helpId}
        onPointerDown={mayArrange ? onPointerDown : undefined}
        {...keys}
      >
        <caption className="visually-hidden">{t('worksheet.title')}</caption>
        <colgroup>
          <col className={styles.colTitle} />
          {columns.map((column) => (
            <col key={column} className={styles[column]} />
          ))}
          <col className={styles.colState} />
          <col className={styles.colResponse} />
        </colgroup>
        <thead className={styles.head}>
          <PrintHead meeting={worksheet.meeting} shown={rows.length} rows={worksheet.rows.length} />
          <tr>
            <th scope="col">{t('worksheet.rowHeading')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <span className={styles.heading}>
                  <CategoryMark category={column} />
                  {t(`category.${column}`)}
                </span>
              </th>
            ))}
            <th scope="col">{t('worksheet.stateHeading')}</th>
            <th scope="col">{t('worksheet.responseHeading')}</th>
          </tr>
        </thead>
        {rows.slice(0, drawn).map((row, index) => (
          <TableRow
            key={row.id}
            row={row}
            rows={rows}
            worksheet={worksheet}
            signature={`${language} ${mayArrange} ${locks.join()} ${rowSignature(worksheet, numbers, rows, index, board)}`}
          />
        ))}
      </table>
      {rows.length > 0 && (
        <p id={helpId} className={`${styles.help} no-print`}>
          {t(mayArrange ? 'sheet.keysArrange' : 'sheet.keysRead')}
        </p>
      )}
    </div>
  )
}

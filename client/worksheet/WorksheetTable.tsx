// The worksheet as a real table: a body for each row, a line for each set of linked entries. On phones the same table
// is laid out as one card a row.
import { columns } from '../../shared/model/category'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import { SheetStatus } from './SheetStatus'
import { TableRow } from './TableRow'
import styles from './WorksheetTable.module.css'

interface Props {
  worksheet: Worksheet
  rows: readonly WorksheetRow[]
}

export function WorksheetTable({ worksheet, rows }: Props) {
  const t = useTranslate()
  const { meeting } = worksheet
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-testid="worksheet-table">
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
          <tr className={styles.printOnly}>
            <th colSpan={columns.length + 3}>
              {meeting.title}
              {meeting.date && `　${meeting.date}`} <SheetStatus meeting={meeting} />　{t('exports.notice')}
            </th>
          </tr>
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
        {rows.map((row) => (
          <TableRow key={row.id} row={row} worksheet={worksheet} />
        ))}
      </table>
    </div>
  )
}

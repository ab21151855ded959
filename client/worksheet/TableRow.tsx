// One row of the worksheet: its lines, with title, state and answers spanning all of them.
import { memo } from 'react'
import { columns } from '../../shared/model/category'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { EntryCell } from './EntryCell'
import { RowHead } from './RowHead'
import { RowResponses } from './RowResponses'
import { RowState } from './RowState'
import { useSteadyLines } from './useSteadyLines'
import styles from './WorksheetTable.module.css'

interface Props {
  row: WorksheetRow
  /** The rows that are shown. */
  rows: readonly WorksheetRow[]
  worksheet: Worksheet
  /** Says all that the row shows (rowSignature). */
  signature: string
}

/** Only the signature counts: the projection makes every row anew at every change. */
export const TableRow = memo(TableRowOnce, (before, after) => before.signature === after.signature)

function TableRowOnce({ row, rows, worksheet }: Props) {
  const t = useTranslate()
  const { lines, onBlur } = useSteadyLines(row)
  const { id } = row
  return (
    <tbody className={styles.row} data-testid={`row-${id}`} data-row={id} onBlur={onBlur}>
      {lines.map((cells, index) => (
        // A line is known by what is first on it: one that comes above it leaves its fields alone.
        <tr key={cells.find(({ entries }) => entries.length > 0)?.entries[0]?.id ?? `empty-${index}`}>
          {index === 0 && (
            <th
              scope="rowgroup"
              rowSpan={lines.length}
              className={styles.rowHead}
              tabIndex={-1}
              data-stop={`row-${id}`}
              data-col={0}
            >
              <RowHead row={row} rows={rows} worksheet={worksheet} />
            </th>
          )}
          {cells.map((cell) => (
            <EntryCell key={cell.column} cell={cell} rowId={id} worksheet={worksheet} />
          ))}
          {index === 0 && (
            <>
              <td
                rowSpan={lines.length}
                className={styles.state}
                data-label={t('worksheet.stateHeading')}
                tabIndex={-1}
                data-stop={`state-${id}`}
                data-col={columns.length + 1}
              >
                <RowState row={row} />
              </td>
              <td
                rowSpan={lines.length}
                className={styles.responses}
                data-label={t('worksheet.responseHeading')}
                tabIndex={-1}
                data-stop={`responses-${id}`}
                data-col={columns.length + 2}
              >
                <RowResponses row={row} worksheet={worksheet} />
              </td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  )
}

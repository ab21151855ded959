// One row of the worksheet: its lines, with title, state and answers spanning all of them.
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useTranslate } from '../state/session'
import { EntryCell } from './EntryCell'
import { tableLinesOf } from './linesOfRow'
import { RowHead } from './RowHead'
import { RowResponses } from './RowResponses'
import { RowState } from './RowState'
import styles from './WorksheetTable.module.css'

export function TableRow({ row, worksheet }: { row: WorksheetRow; worksheet: Worksheet }) {
  const t = useTranslate()
  const lines = tableLinesOf(row)
  return (
    <tbody className={styles.row} data-testid={`row-${row.id}`}>
      {lines.map((cells, index) => (
        // Lines have no identity of their own: they follow from the links.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <tr key={index}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines.length} className={styles.rowHead}>
              <RowHead row={row} worksheet={worksheet} />
            </th>
          )}
          {cells.map((cell) => (
            <EntryCell key={cell.column} cell={cell} rowId={row.id} worksheet={worksheet} />
          ))}
          {index === 0 && (
            <>
              <td rowSpan={lines.length} className={styles.state} data-label={t('worksheet.stateHeading')}>
                <RowState row={row} />
              </td>
              <td
                rowSpan={lines.length}
                className={styles.responses}
                data-label={t('worksheet.responseHeading')}
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

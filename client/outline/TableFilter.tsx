// Shows everything, or only what belongs to one small table. There is nothing to choose without tables.
import { byOrder, live } from '../../shared/model/board'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'
import styles from './TableFilter.module.css'

export function TableFilter() {
  const t = useTranslate()
  const tables = [...live(useBoard(), 'table')].sort(byOrder)
  const tableId = useView((state) => state.tableId)
  const showTable = useView((state) => state.showTable)
  if (tables.length === 0) return null
  return (
    <select
      className={styles.select}
      aria-label={t('outline.table')}
      value={tableId ?? ''}
      onChange={(event) => showTable(event.target.value || null)}
    >
      <option value="">{t('outline.allTables')}</option>
      {tables.map((table) => (
        <option key={table.id} value={table.id}>
          {table.name}
        </option>
      ))}
    </select>
  )
}

// Shows everything, or only what belongs to one small table. There is nothing to choose without tables.
import { useTranslate } from '../state/session'
import { useTableChoice } from '../tables/useTableChoice'
import styles from './TableFilter.module.css'

export function TableFilter() {
  const t = useTranslate()
  const { tables, tableId, showTable } = useTableChoice()
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

// Entries that are in no row yet: nothing that people agreed on is forgotten at the table's edge.
import { columns } from '../../shared/model/category'
import type { Worksheet } from '../../shared/worksheet/types'
import { useDialog } from '../actions/dialogStore'
import { useClosed } from '../actions/useLocks'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import { EntryView } from './EntryView'
import styles from './Unassigned.module.css'
import { useMayArrange } from './useMayArrange'

export function Unassigned({ worksheet }: { worksheet: Worksheet }) {
  const t = useTranslate()
  const mayArrange = useMayArrange()
  const { unassigned } = worksheet
  if (unassigned.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="unassigned">
      <h2 id="unassigned" className={styles.title}>
        {t('worksheet.unassigned', { count: unassigned.length })}
      </h2>
      {columns.map((column) => {
        const entries = unassigned.filter((entry) => entry.column === column)
        if (entries.length === 0) return null
        return (
          <div key={column}>
            <h3 className={styles.column}>
              <CategoryMark category={column} />
              {t(`category.${column}`)}
            </h3>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <li key={entry.id} className={styles.item}>
                  <div className={styles.entry}>
                    <EntryView entry={entry} worksheet={worksheet} />
                  </div>
                  {mayArrange && <PutIntoRow entryId={entry.id} />}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function PutIntoRow({ entryId }: { entryId: string }) {
  const t = useTranslate()
  const open = useDialog((state) => state.open)
  const closed = useClosed([entryId])
  return (
    <Button
      look="quiet"
      className="no-print"
      disabled={closed !== undefined}
      title={closed}
      onClick={() => open({ kind: 'pickRow', ids: [entryId] })}
    >
      {t('worksheet.putIntoRow')}
    </Button>
  )
}

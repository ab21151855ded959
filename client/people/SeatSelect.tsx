// Which table someone sits at.
import { byOrder, live } from '../../shared/model/board'
import type { RosterMember } from '../../shared/people/roster'
import { useBoard, useTranslate } from '../state/session'
import styles from './RosterItem.module.css'
import { useMemberActions } from './useMemberActions'

interface SeatSelectProps {
  member: RosterMember
  name: string
  refresh(): Promise<void>
}

export function SeatSelect({ member: { memberId, tableId }, name, refresh }: SeatSelectProps) {
  const t = useTranslate()
  const tables = [...live(useBoard(), 'table')].sort(byOrder)
  const { seat } = useMemberActions(refresh)
  return (
    <select
      className={styles.select}
      aria-label={t('people.tableOf', { name })}
      value={tableId ?? ''}
      onChange={({ target }) => {
        const table = tables.find(({ id }) => id === target.value)
        const done = t('people.didMove', { name, table: table?.name ?? t('people.noTable') })
        void seat([memberId], table?.id ?? null, done)
      }}
    >
      <option value="">{t('people.noTable')}</option>
      {tables.map(({ id, name: tableName }) => (
        <option key={id} value={id}>
          {tableName}
        </option>
      ))}
    </select>
  )
}

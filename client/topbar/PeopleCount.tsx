// How many people are connected now.
import Users from 'lucide-react/icons/users'
import { useStatus, useTranslate } from '../state/session'
import styles from './PeopleCount.module.css'

export function PeopleCount() {
  const t = useTranslate()
  const { members, connected } = useStatus()
  if (!connected || members === 0) return null
  return (
    <span className={`${styles.people} figures`} title={t('topbar.peopleMeans', { count: members })}>
      <Users size={18} aria-hidden />
      {t('topbar.people', { count: members })}
    </span>
  )
}

// How many people are connected now; for staff it opens and closes the people panel.
import Users from 'lucide-react/icons/users'
import { staffRoles } from '../../shared/model/role'
import { useSide } from '../side/sideStore'
import { useSession, useStatus, useTranslate } from '../state/session'
import styles from './PeopleCount.module.css'

export function PeopleCount() {
  const t = useTranslate()
  const { members, connected } = useStatus()
  const isOpen = useSide((state) => state.open === 'people')
  const toggle = useSide((state) => state.toggle)
  const isStaff = staffRoles.includes(useSession().me().role)
  if (isStaff)
    return (
      <button
        type="button"
        className={`${styles.people} ${styles.opener} figures`}
        aria-pressed={isOpen}
        title={t('topbar.roster')}
        data-testid="open-people"
        onClick={() => toggle('people')}
      >
        <Users size={18} aria-hidden />
        <span className="visually-hidden">{t('topbar.roster')}</span>
        {connected && members > 0 && (
          <span className={styles.count}>{t('topbar.people', { count: members })}</span>
        )}
      </button>
    )
  if (!connected || members === 0) return null
  return (
    <span className={`${styles.people} figures`} title={t('topbar.peopleMeans', { count: members })}>
      <Users size={18} aria-hidden />
      {t('topbar.people', { count: members })}
    </span>
  )
}

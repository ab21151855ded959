// Which role this person has here, in a word.
import type { Role } from '../../shared/model/role'
import { useTranslate } from '../state/session'
import styles from './RoleBadge.module.css'

export function RoleBadge({ role }: { role: Role }) {
  const t = useTranslate()
  const name = t(`role.${role}`)
  return (
    <span
      className={styles.badge}
      data-testid="role-badge"
      data-role={role}
      title={t('common.yourRole', { role: name })}
    >
      {name}
    </span>
  )
}

// Which role this person has here, in a word; by a link for answers, what that is for.
import { answersScope, type Role } from '../../shared/model/role'
import { useTranslate } from '../state/session'
import styles from './RoleBadge.module.css'

interface Props {
  role: Role
  /** Of the link that one came by. */
  scope?: string
}

export function RoleBadge({ role, scope = 'board' }: Props) {
  const t = useTranslate()
  const name = t(scope === answersScope ? 'role.answers' : `role.${role}`)
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

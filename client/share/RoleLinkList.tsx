// The links of all roles, each with what it lets its holder do in words.
import { useState } from 'react'
import { type Role, roles } from '../../shared/model/role'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { atOrigin } from './addresses'
import { Part } from './Part'
import styles from './RoleLinkList.module.css'
import type { Sharing } from './useShareInfo'

interface RoleLinkListProps {
  sharing: Sharing
  origin: string
  mayMake: boolean
}

const means = {
  facilitator: 'share.mayFacilitator',
  coFacilitator: 'share.mayCoFacilitator',
  tableLead: 'share.mayTableLead',
  recorder: 'share.mayRecorder',
  participant: 'share.mayParticipant',
  observer: 'share.mayObserver',
} as const

export function RoleLinkList({ sharing, origin, mayMake }: RoleLinkListProps) {
  const t = useTranslate()
  const [making, setMaking] = useState<Role | null>(null)
  const make = async (role: Role) => {
    setMaking(role)
    await sharing.make(role)
    setMaking(null)
  }
  const shown = roles.filter((role) => mayMake || sharing.links[role])
  if (shown.length === 0) return null
  return (
    <Part title={t('share.links')} hint={t('share.linksHint')}>
      <ul className={styles.list}>
        {shown.map((role) => {
          const link = sharing.links[role]
          return (
            <li key={role} className={styles.item}>
              <div className={styles.words}>
                <strong>{t(`role.${role}`)}</strong>
                <p>{t(means[role])}</p>
              </div>
              {link ? (
                <CopyButton text={atOrigin(link, origin)} label={t('share.copyLink')} />
              ) : (
                <Button disabled={making !== null} onClick={() => void make(role)}>
                  {t(making === role ? 'share.making' : 'share.makeLink')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

// The links of all roles, and one for the people who write the answers, each with what it lets its holder do in words.
import { useState } from 'react'
import { roles } from '../../shared/model/role'
import type { LinkFor } from '../api/createBoard'
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
  answers: 'share.mayAnswers',
} as const

const holders: readonly LinkFor[] = [...roles, 'answers']

export function RoleLinkList({ sharing, origin, mayMake }: RoleLinkListProps) {
  const t = useTranslate()
  const [making, setMaking] = useState<LinkFor | null>(null)
  const make = async (holder: LinkFor) => {
    setMaking(holder)
    await sharing.make(holder)
    setMaking(null)
  }
  const shown = holders.filter((holder) => mayMake || sharing.links[holder])
  if (shown.length === 0) return null
  return (
    <Part title={t('share.links')} hint={t('share.linksHint')}>
      <ul className={styles.list}>
        {shown.map((holder) => {
          const link = sharing.links[holder]
          return (
            <li key={holder} className={styles.item} data-testid={`link-${holder}`}>
              <div className={styles.words}>
                <strong>{t(holder === 'answers' ? 'share.linkAnswers' : `role.${holder}`)}</strong>
                <p>{t(means[holder])}</p>
              </div>
              {link ? (
                <CopyButton text={atOrigin(link, origin)} label={t('share.copyLink')} />
              ) : (
                <Button disabled={making !== null} onClick={() => void make(holder)}>
                  {t(making === holder ? 'share.making' : 'share.makeLink')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

// 邀請與會者: the QR code, the link behind it, and the join code that can be read out.
import Maximize2 from 'lucide-react/icons/maximize-2'
import { useState } from 'react'
import { showJoinCode } from '../api/joinByCode'
import type { ShareInfo } from '../api/share'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { joinLink } from './addresses'
import styles from './Invitation.module.css'
import { LargeInvitation } from './LargeInvitation'
import { Part } from './Part'
import { QrCode } from './QrCode'
import type { Sharing } from './useShareInfo'

interface InvitationProps {
  sharing: Sharing
  info: ShareInfo
  origin: string
  /** Only the facilitator opens and closes joining. */
  mayOpen: boolean
}

export function Invitation({ sharing, info, origin, mayOpen }: InvitationProps) {
  const t = useTranslate()
  const [large, setLarge] = useState(false)
  const { participant } = sharing.links
  const link = participant && joinLink(participant, origin)
  return (
    <Part title={t('share.invite')} hint={t(link ? 'share.inviteHint' : 'share.askFacilitator')}>
      {link && (
        <div className={styles.invitation}>
          <div className={styles.qr}>
            <QrCode text={link} label={t('share.qrLabel')} testId="qr" />
          </div>
          <div className={styles.actions}>
            <CopyButton text={link} label={t('share.copyLink')} look="primary" />
            <Button icon={<Maximize2 size={18} aria-hidden />} onClick={() => setLarge(true)}>
              {t('share.enlarge')}
            </Button>
          </div>
          <p className={styles.link}>{link}</p>
        </div>
      )}
      {info.joinCode && (
        <div className={styles.code}>
          <div>
            <p className={styles.codeLabel}>
              {t('share.joinCode')} <span>{t(info.joinOpen ? 'share.joinOpen' : 'share.joinClosed')}</span>
            </p>
            <p className={`${info.joinOpen ? styles.digits : styles.digitsClosed} figures`}>
              {showJoinCode(info.joinCode)}
            </p>
          </div>
          {mayOpen && (
            <Button onClick={() => void sharing.openJoining(!info.joinOpen)}>
              {t(info.joinOpen ? 'share.closeJoining' : 'share.openJoining')}
            </Button>
          )}
          <p className={styles.codeHint}>
            {info.joinOpen ? t('share.joinWith', { address: `${origin}/j` }) : t('share.joinClosedMeans')}
          </p>
        </div>
      )}
      {link && (
        <LargeInvitation
          open={large}
          onClose={() => setLarge(false)}
          link={link}
          origin={origin}
          code={info.joinOpen ? info.joinCode : null}
        />
      )}
    </Part>
  )
}

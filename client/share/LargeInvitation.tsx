// The invitation for the projector: QR code and join code as large as the screen allows.
import { showJoinCode } from '../api/joinByCode'
import { useMeeting, useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'
import styles from './LargeInvitation.module.css'
import { QrCode } from './QrCode'

interface LargeInvitationProps {
  open: boolean
  onClose: () => void
  link: string
  origin: string
  /** Null while joining by code is closed. */
  code: string | null
}

export function LargeInvitation({ open, onClose, link, origin, code }: LargeInvitationProps) {
  const t = useTranslate()
  const { title } = useMeeting()
  return (
    <Dialog title={t('share.scan')} open={open} onClose={onClose} look="full">
      <div className={styles.sheet}>
        <div className={styles.qr}>
          <QrCode text={link} label={t('share.qrLabel')} />
        </div>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          {code && (
            <>
              <p className={styles.how}>
                {t('share.joinWith', { address: `${origin.replace(/^https?:\/\//, '')}/j` })}
              </p>
              <p className={`${styles.code} figures`}>{showJoinCode(code)}</p>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

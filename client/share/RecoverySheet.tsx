// The page that is printed while the share dialog is open: meeting, link as text and as QR code, and how to use it.
import { createPortal } from 'react-dom'
import { useLanguage } from '../state/language'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { QrCode } from './QrCode'
import styles from './RecoverySheet.module.css'

export function RecoverySheet({ link }: { link: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const { boardId } = useSession()
  const { title, date } = useMeeting()
  const printed = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    Date.now(),
  )
  return createPortal(
    <article className={styles.sheet} data-print-alone>
      <h1>{t('share.sheetTitle')}</h1>
      <dl className={styles.facts}>
        <dt>{t('share.sheetMeeting')}</dt>
        <dd>{title}</dd>
        {date && <dt>{t('share.sheetDate')}</dt>}
        {date && <dd>{date}</dd>}
        <dt>{t('share.sheetNumber')}</dt>
        <dd className={styles.mono}>{boardId}</dd>
        <dt>{t('share.sheetPrinted')}</dt>
        <dd>{printed}</dd>
      </dl>
      <p className={styles.warning}>{t('share.sheetWarning')}</p>
      <p>{t('share.sheetHow')}</p>
      <div className={styles.qr}>
        <QrCode text={link} label={t('share.sheetTitle')} />
      </div>
      <p className={styles.mono}>{link}</p>
      <p className={styles.lost}>{t('share.sheetLost', { boardId })}</p>
    </article>,
    document.body,
  )
}

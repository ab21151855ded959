// The foot of the projector's picture: what colours and marks mean, and in the corner how to join.
import { columns } from '../../shared/model/category'
import { showJoinCode } from '../api/joinByCode'
import { QrCode } from '../share/QrCode'
import { useTranslate } from '../state/session'
import { CategoryMark } from '../ui/CategoryMark'
import styles from './PresentScreen.module.css'
import { useInvitation } from './useInvitation'

/** `note`: what else is to be said, such as a lost connection. */
export function PresentFoot({ note }: { note: string }) {
  const t = useTranslate()
  const { link, code, origin } = useInvitation()
  const address = `${origin.replace(/^https?:\/\//, '')}/j`
  return (
    <>
      <footer className={styles.foot}>
        <ul className={styles.legend} aria-label={t('board.legend')}>
          {columns.map((category) => (
            <li key={category}>
              <CategoryMark category={category} />
              <span>{t(`category.${category}`)}</span>
            </li>
          ))}
        </ul>
        {note && (
          <p className={styles.note} role="status">
            {note}
          </p>
        )}
      </footer>
      {(link || code) && (
        <aside className={styles.invitation} data-testid="present-invitation">
          {code && (
            <div className={styles.join}>
              <p>{t('present.joinAt', { address })}</p>
              <p className={`${styles.code} figures`}>{showJoinCode(code)}</p>
            </div>
          )}
          {link && (
            <div className={styles.qr}>
              <QrCode text={link} label={t('share.qrLabel')} testId="present-qr" />
            </div>
          )}
        </aside>
      )}
    </>
  )
}

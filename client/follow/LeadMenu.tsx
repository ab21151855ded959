// 帶大家看: asks everybody to look here, or leads them through the board. For staff, where the canvas is.
import Eye from 'lucide-react/icons/eye'
import { useEffect } from 'react'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Popover } from '../ui/Popover'
import { showToast } from '../ui/toast'
import styles from './LeadMenu.module.css'
import { bringEveryone, startLeading, stopLeading, useLead } from './leadStore'

export default function LeadMenu() {
  const t = useTranslate()
  const session = useSession()
  const { isLeading } = useLead()
  // Whoever leaves the canvas has nothing to show any more.
  useEffect(() => () => stopLeading(), [])
  const act = (close: () => void, run: () => void, said: string) => {
    close()
    run()
    if (said) showToast(said)
  }
  return (
    <Popover label={t('follow.menu')} icon={<Eye size={20} aria-hidden />} isActive={isLeading}>
      {(close) => (
        <div className={styles.menu}>
          <Button look="primary" onClick={() => act(close, () => bringEveryone(session), t('follow.sent'))}>
            {t('follow.bring')}
          </Button>
          <p className={styles.means}>{t('follow.bringMeans')}</p>
          {isLeading ? (
            <Button onClick={() => act(close, stopLeading, '')}>{t('follow.stop')}</Button>
          ) : (
            <Button onClick={() => act(close, () => startLeading(session), t('follow.leading'))}>
              {t('follow.start')}
            </Button>
          )}
          <p className={styles.means}>{t('follow.startMeans')}</p>
        </div>
      )}
    </Popover>
  )
}

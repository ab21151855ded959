// 復原單: the facilitator's own link on paper, because it is the key and nobody else can give it back.
import Printer from 'lucide-react/icons/printer'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { atOrigin } from './addresses'
import { Part } from './Part'
import styles from './Recovery.module.css'
import { RecoverySheet } from './RecoverySheet'

interface RecoveryProps {
  link: string | undefined
  origin: string
}

export function Recovery({ link, origin }: RecoveryProps) {
  const t = useTranslate()
  if (!link) return null
  const full = atOrigin(link, origin)
  return (
    <Part title={t('share.recovery')} hint={t('share.recoveryHint')}>
      <div className={styles.actions}>
        <Button icon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('share.print')}
        </Button>
        <CopyButton text={full} label={t('share.copyOwn')} look="quiet" />
      </div>
      <RecoverySheet link={full} />
    </Part>
  )
}

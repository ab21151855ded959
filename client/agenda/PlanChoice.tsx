// One template in a list: what it is, and taking it.
import Download from 'lucide-react/icons/download'
import X from 'lucide-react/icons/x'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import styles from './PlanChoice.module.css'

interface PlanChoiceProps {
  name: string
  detail?: string
  testId: string
  isBusy?: boolean
  onApply: () => void
  onDownload?: () => void
  onForget?: () => void
}

export function PlanChoice({ name, detail, testId, isBusy = false, ...on }: PlanChoiceProps) {
  const t = useTranslate()
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {on.onDownload && (
        <IconButton label={t('agenda.download', { name })} onClick={on.onDownload}>
          <Download size={18} aria-hidden />
        </IconButton>
      )}
      {on.onForget && (
        <IconButton label={t('agenda.forget', { name })} onClick={on.onForget}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
      <Button
        aria-label={t('agenda.applyThis', { name })}
        data-testid={testId}
        disabled={isBusy}
        onClick={on.onApply}
      >
        {t('agenda.apply')}
      </Button>
    </li>
  )
}

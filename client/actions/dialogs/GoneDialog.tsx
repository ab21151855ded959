// Said instead of a question about something that someone has just removed.
import { useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './dialogs.module.css'

export function GoneDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  return (
    <Dialog title={t('outline.goneTitle')} open onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('refusal.removed')}</p>
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

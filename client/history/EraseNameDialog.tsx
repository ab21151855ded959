// Asks before a person's name is erased for good.
import styles from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { usePerform } from '../worksheet/usePerform'

interface Props {
  memberId: string
  name: string
  onClose(): void
}

export function EraseNameDialog({ memberId, name, onClose }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  const erase = () => {
    onClose()
    void perform([{ t: 'member.erase', memberId }], t('history.didEraseName'))
  }
  return (
    <Dialog title={t('history.eraseNameTitle', { name })} open onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('history.eraseNameMeans')}</p>
        <p className={styles.words}>{t('history.eraseBackups')}</p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" data-testid="erase-name-yes" onClick={erase}>
            {t('history.eraseYes')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

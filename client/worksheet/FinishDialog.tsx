// Finishing the worksheet: says what that does before it is done.
import type { Worksheet } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { usePerform } from './usePerform'

export function FinishDialog({ worksheet, onClose }: { worksheet: Worksheet; onClose(): void }) {
  const t = useTranslate()
  const perform = usePerform()
  const version = worksheet.meeting.version + 1
  const open = worksheet.unassigned.length
  return (
    <Dialog title={t('worksheet.finishTitle', { version })} open onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('worksheet.finishMeans', { version })}</p>
        <p>{t('worksheet.finishAfter')}</p>
        {open > 0 && <p className={styles.quote}>{t('worksheet.finishUnassigned', { count: open })}</p>}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('worksheet.notYet')}</Button>
          <Button
            look="primary"
            data-testid="finish-confirm"
            onClick={() => {
              void perform([{ t: 'meeting.finish' }], t('worksheet.didFinish', { version }))
              onClose()
            }}
          >
            {t('worksheet.finishNow', { version })}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

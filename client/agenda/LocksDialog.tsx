// 鎖定: which parts of the board are closed to everybody but those who run the meeting.
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useBoard, useMeeting, useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'
import { lockNames } from './lockNames'
import styles from './StepForm.module.css'
import { useToggleLock } from './useToggleLock'

export function LocksDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const toggle = useToggleLock()
  const board = useBoard()
  const { locks } = useMeeting()
  const all = lockNames(board, t)
  return (
    <Dialog title={t('lock.title')} open onClose={onClose}>
      <div className={dialogs.stack}>
        <p className={dialogs.words}>{t('lock.means')}</p>
        {(['board', 'lane', 'table'] as const).map((kind) => {
          const shown = all.filter((named) => named.kind === kind)
          if (shown.length === 0) return null
          return (
            <fieldset key={kind} className={styles.may}>
              <legend className={dialogs.legend}>{t(`lock.kind.${kind}`)}</legend>
              {shown.map(({ lock, name }) => (
                <label key={lock} className={styles.check}>
                  <input
                    type="checkbox"
                    checked={locks.includes(lock)}
                    data-testid={`lock-${lock}`}
                    onChange={() => toggle(lock, name)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </Dialog>
  )
}

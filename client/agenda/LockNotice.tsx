// A strip that says which parts are locked; for those who run the meeting with the way to the locks.
import Lock from 'lucide-react/icons/lock'
import { agenda } from '../../shared/i18n/areas/agenda'
import { mayEver } from '../../shared/permissions'
import { addMessages } from '../state/messages'
import { useBoard, useMeeting, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { useAgendaSheet } from './agendaStore'
import styles from './LockNotice.module.css'
import { lockNames } from './lockNames'

addMessages(agenda)

export default function LockNotice() {
  const t = useTranslate()
  const board = useBoard()
  const { locks } = useMeeting()
  const show = useAgendaSheet((state) => state.show)
  const mayLock = mayEver(useSession().me().role, 'meeting.lock')
  const names = lockNames(board, t)
    .filter(({ lock }) => locks.includes(lock))
    .map(({ name }) => name)
  if (names.length === 0) return null
  return (
    <div className={`${styles.notice} no-print`} role="status" data-testid="lock-notice">
      <Lock size={16} aria-hidden />
      <p>{t(mayLock ? 'lock.locked' : 'lock.lockedForYou', { names: names.join('、') })}</p>
      {mayLock && (
        <Button look="quiet" onClick={() => show('locks')}>
          {t('lock.change')}
        </Button>
      )}
    </div>
  )
}

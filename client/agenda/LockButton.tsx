// 鎖定 over the outline: opens the locks, for those who run the meeting.
import Lock from 'lucide-react/icons/lock'
import { mayEver } from '../../shared/permissions'
import { useSession, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import { useAgendaSheet } from './agendaStore'

export function LockButton() {
  const t = useTranslate()
  const show = useAgendaSheet((state) => state.show)
  if (!mayEver(useSession().me().role, 'meeting.lock')) return null
  return (
    <IconButton label={t('board.locks')} data-testid="locks" onClick={() => show('locks')}>
      <Lock size={18} aria-hidden />
    </IconButton>
  )
}

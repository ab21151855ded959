// A padlock beside the name of a lane or a table: closes and opens it. Only those who run the meeting have it.
import Lock from 'lucide-react/icons/lock'
import LockOpen from 'lucide-react/icons/lock-open'
import { mayEver } from '../../shared/permissions'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { IconButton } from '../ui/IconButton'
import { useToggleLock } from './useToggleLock'

interface Props {
  lock: string
  /** What is locked, as people call it. */
  name: string
  className?: string | undefined
}

export default function LockToggle({ lock, name, className }: Props) {
  const t = useTranslate()
  const toggle = useToggleLock()
  const isLocked = useMeeting().locks.includes(lock)
  if (!mayEver(useSession().me().role, 'meeting.lock')) return null
  return (
    <IconButton
      label={t(isLocked ? 'lock.unlockThis' : 'lock.lockThis', { name })}
      aria-pressed={isLocked}
      className={className}
      data-testid={`toggle-${lock}`}
      onClick={() => toggle(lock, name)}
    >
      {isLocked ? <Lock size={18} aria-hidden /> : <LockOpen size={18} aria-hidden />}
    </IconButton>
  )
}

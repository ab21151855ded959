// Locks a part of the board, or unlocks it: one command, told in words, and it can be undone.
import { useCallback } from 'react'
import { agenda } from '../../shared/i18n/areas/agenda'
import { getMeeting } from '../../shared/model/board'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { usePerform } from '../worksheet/usePerform'

addMessages(agenda)

export function useToggleLock(): (lock: string, name: string) => void {
  const t = useTranslate()
  const session = useSession()
  const perform = usePerform()
  return useCallback(
    (lock, name) => {
      const { locks } = getMeeting(session.board())
      const isLocked = locks.includes(lock)
      const next = isLocked ? locks.filter((other) => other !== lock) : [...locks, lock]
      void perform(
        [{ t: 'meeting.lock', locks: next }],
        t(isLocked ? 'lock.didUnlock' : 'lock.didLock', { name }),
      )
    },
    [session, perform, t],
  )
}

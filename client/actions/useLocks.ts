// What is closed to this person, for screens: they draw anew when a lock comes or goes, and only then.
import { isLocked, laneLock, tableLock } from '../../shared/model/lock'
import { useSession, useSessionValue, useTranslate } from '../state/session'
import { locksFor } from './lockedFor'

/** The locks that hold for this person. */
export function useLocks(): readonly string[] {
  return useSessionValue('board', locksFor)
}

/** Why one of these records cannot be changed now: the tooltip of a disabled button. Undefined: it can. */
export function useClosed(ids: readonly string[]): string | undefined {
  const t = useTranslate()
  const session = useSession()
  const locks = useLocks()
  const isClosed = locks.length > 0 && ids.some((id) => isIn(id))
  return isClosed ? t('board.lockedMeans') : undefined

  function isIn(id: string): boolean {
    const record = session.board().get(id)
    return record !== undefined && isLocked(locks, record)
  }
}

/** Why nothing new can be put here now. */
export function useClosedPlace(place: { lane?: string; tableId?: string | null }): string | undefined {
  const t = useTranslate()
  const locks = useLocks()
  const closing = ['board']
  if (place.lane) closing.push(laneLock(place.lane))
  if (place.tableId) closing.push(tableLock(place.tableId))
  return locks.some((lock) => closing.includes(lock)) ? t('board.lockedMeans') : undefined
}

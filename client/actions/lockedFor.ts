// Whether a lock closes something to this person: screens then offer nothing that the server would refuse.
import { type Board, getMeeting } from '../../shared/model/board'
import { isLocked, laneLock } from '../../shared/model/lock'
import { leadRoles } from '../../shared/model/role'
import type { BoardSession } from '../sync/BoardSession'

const none: readonly string[] = []

type Person = Pick<BoardSession, 'me' | 'board'>

/** The locks that hold for this person; none for those who run the meeting. */
export function locksFor(person: Person): readonly string[] {
  return leadRoles.includes(person.me().role) ? none : getMeeting(person.board()).locks
}

export function isBoardLockedFor(person: Person): boolean {
  return locksFor(person).includes('board')
}

export function isLaneLockedFor(person: Person, category: string | null): boolean {
  const locks = locksFor(person)
  return locks.includes('board') || locks.includes(laneLock(category))
}

/** Whether one of these records is closed to this person. */
export function areLockedFor(person: Person, ids: readonly string[]): boolean {
  const locks = locksFor(person)
  if (locks.length === 0) return false
  const board: Board = person.board()
  return ids.some((id) => {
    const record = board.get(id)
    return record !== undefined && isLocked(locks, record)
  })
}

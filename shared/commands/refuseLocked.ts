// Refuses changes of what is locked, before or after the change, to all but those who run the meeting.
import { getMeeting } from '../model/board'
import { sameValue } from '../model/change'
import { parseTextKey } from '../model/liveText'
import { isLocked } from '../model/lock'
import type { BoardRecord } from '../model/record'
import { leadRoles } from '../model/role'
import { type DecideContext, type Draft, type Refusal, refuse } from './define'

export function refuseLocked(draft: Draft, { actor, board }: DecideContext): Refusal | undefined {
  const { locks } = getMeeting(board)
  if (locks.length === 0 || leadRoles.includes(actor.role)) return undefined
  const isClosed = (record: BoardRecord | undefined) => record !== undefined && isLocked(locks, record)
  for (const record of draft.puts.values()) {
    const before = board.get(record.id)
    if (!sameValue(before, record) && (isClosed(before) || isClosed(record))) return refuse('locked')
  }
  for (const change of draft.textChanges) {
    if (change.op !== 'put' && isClosed(board.get(parseTextKey(change.key)?.id ?? '')))
      return refuse('locked')
  }
  return undefined
}

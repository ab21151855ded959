// The line that a command leaves in the list of activities; none when it would tell of something held or anonymous.
import { maxActivityIds } from '../model/activity'
import type { PrivateChange } from '../model/change'
import { parseTextKey } from '../model/liveText'
import type { BoardRecord } from '../model/record'
import type { DecideContext } from './define'
import type { Command } from './index'
import type { Separated } from './separateHeld'

/** Votes and upvotes are nobody's business, and what the server does by itself is no one's doing. */
const unlisted: ReadonlySet<string> = new Set([
  'poll.cast',
  'question.support',
  'held.release',
  'text.open',
  // Remembered apart, for good and without ids.
  'record.erase',
  'member.erase',
])

export function activityOf(
  context: DecideContext,
  command: Command,
  { shown, held }: Separated,
  privateChanges: readonly PrivateChange[],
): PrivateChange[] {
  if (!context.private.isWhole || unlisted.has(command.t) || held.length > 0) return []
  if (shown.some(({ record }) => isOwnAnonymous(context, record))) return []
  const ids = shown.map(({ record }) => record.id)
  if (command.t === 'text.edit') ids.push(parseTextKey(command.key)?.id ?? '')
  for (const change of privateChanges) if (change.op === 'member') ids.push(change.memberId)
  if (ids.length === 0) return []
  const { actor, now } = context
  const some = ids.slice(0, maxActivityIds)
  return [{ op: 'did', at: now, memberId: actor.memberId, t: command.t, ids: some }]
}

/** Whether the actor works on what they wrote without their name. */
function isOwnAnonymous({ private: privateState, actor }: DecideContext, record: BoardRecord): boolean {
  return privateState.owners.get(record.id) === actor.memberId
}

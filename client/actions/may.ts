// Whether this person may do a command to these notes: so that screens offer only what the server will take.
import type { CommandType } from '../../shared/commands'
import { rules } from '../../shared/permissions'
import type { BoardSession } from '../sync/BoardSession'

type Person = Pick<BoardSession, 'me' | 'owns'>

/** Without note ids: whether they may do it to anything at all, without owning it. */
export function may(person: Person, type: CommandType, noteIds: readonly string[] = []): boolean {
  const { role } = person.me()
  const rule = rules[type]
  if (rule.any.includes(role)) return true
  if (!rule.own?.includes(role) || noteIds.length === 0) return false
  return noteIds.every((id) => person.owns(id))
}

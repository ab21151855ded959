// Who stands where in the roster: here before away, by role, then by name; who had to go comes last.
import { roles } from '../../shared/model/role'
import type { RosterMember } from '../../shared/people/roster'

export function sortRoster(
  members: readonly RosterMember[],
  names: ReadonlyMap<string, string>,
): RosterMember[] {
  const rank = ({ removed, online }: RosterMember) => (removed ? 2 : online > 0 ? 0 : 1)
  const nameOf = ({ memberId }: RosterMember) => names.get(memberId) ?? ''
  return [...members].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      roles.indexOf(a.role) - roles.indexOf(b.role) ||
      nameOf(a).localeCompare(nameOf(b), 'zh-Hant'),
  )
}

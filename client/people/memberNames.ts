// What to call people: their name, else a number in the order in which they came.
import type { Translate } from '../../shared/i18n/catalogue'
import type { RosterMember } from '../../shared/people/roster'

export function nameMembers(members: readonly RosterMember[], t: Translate): Map<string, string> {
  return new Map(
    members.map(({ memberId, name }, index) => [
      memberId,
      name || t('people.nameless', { serial: index + 1 }),
    ]),
  )
}

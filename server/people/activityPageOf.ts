// One page of a board's activities, newest first. Entries about something held, or about what their own actor wrote
// without a name, are never recorded; should one be there all the same, it stops here. Of what was erased it says that
// it was, by whom and when.
import type { ActivityEntry } from '../../shared/model/activity'
import type { ErasureEntry } from '../../shared/model/erasure'
import type { PrivateState } from '../../shared/model/private'
import type { ActivityPage } from '../../shared/people/activityPage'
import type { MemberRow } from '../store/Store'

export function activityPageOf(
  privateState: Pick<PrivateState, 'activity' | 'erasures' | 'held' | 'owners'>,
  rows: readonly MemberRow[],
  { before, limit }: { before: number; limit: number },
): ActivityPage {
  const people = new Map(rows.map((row) => [row.id, row]))
  const tellsNothing = ({ memberId, ids }: ActivityEntry) =>
    ids.every((id) => !privateState.held.has(id) && privateState.owners.get(id) !== memberId)
  const told = [
    ...privateState.activity.filter(tellsNothing),
    ...privateState.erasures.map(activityOfErasure),
  ]
  const earlier = told.filter(({ at }) => at < before).sort((a, b) => b.at - a.at)
  const last = earlier[limit - 1]
  // Those of one moment stay on one page, as the next one begins with an earlier moment.
  const page = last ? earlier.filter(({ at }) => at >= last.at) : earlier
  const entries = page.map(({ at, memberId, t, ids }) => {
    const { name, unit } = people.get(memberId) ?? { name: '', unit: '' }
    return { at, memberId, name, unit, t, ids }
  })
  return { entries, next: page.length < earlier.length && last ? last.at : null }
}

function activityOfErasure({ at, memberId, what }: ErasureEntry): ActivityEntry {
  return { at, memberId, t: what === 'name' ? 'member.erase' : 'record.erase', ids: [] }
}

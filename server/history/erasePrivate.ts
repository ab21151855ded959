// The private state without what was erased: nothing held, no ballot of it, no way to undo what held its words.
import type { StoredPrivate } from '../../shared/model/private'
import { type Erasure, eraseNames, eraseRecords } from './eraseRecords'

export function erasePrivate(stored: StoredPrivate, erasure: Erasure): StoredPrivate {
  const gone = new Set(erasure.ids)
  const isKept = ([id]: readonly [string, unknown]) => !gone.has(id)
  const held = (stored.held ?? []).flatMap((each) => {
    const [record] = eraseRecords([each.record], erasure)
    return record ? [{ ...each, record }] : []
  })
  const inverses = stored.inverses.filter(([, { patches }]) => !patches.some(({ id }) => gone.has(id)))
  return {
    ...stored,
    held,
    owners: stored.owners.filter(isKept),
    inverses: eraseNames(inverses, erasure.memberIds),
    ballots: (stored.ballots ?? []).filter(isKept),
    supports: (stored.supports ?? []).filter(isKept),
  }
}

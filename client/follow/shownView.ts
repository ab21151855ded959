// Reads from presence what a member of the staff shows to everybody: a facilitator's goes before the others'.
import { type Role, staffRoles } from '../../shared/model/role'
import type { ShownView } from '../../shared/protocol/presence'
import type { Peer } from '../sync/BoardSession'

export interface Shown {
  /** Differs for each call of each person. */
  key: string
  name: string
  role: Role
  view: ShownView
}

export function findShownView(peers: readonly Peer[]): Shown | null {
  let found: Shown | null = null
  for (const { id, presence } of peers) {
    const { view, name, role } = presence
    if (!view || !staffRoles.includes(role)) continue
    if (found && staffRoles.indexOf(found.role) <= staffRoles.indexOf(role)) continue
    found = { key: `${id}:${view.call}`, name, role, view }
  }
  return found
}

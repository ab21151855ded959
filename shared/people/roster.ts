// The roster as staff see it: everybody who ever came to a board. Nothing in it says who wrote what.
import type { Role } from '../model/role'

export interface RosterMember {
  memberId: string
  /** Empty for who gave none. */
  name: string
  unit: string
  /** The role that holds now. */
  role: Role
  /** The role of the link they came by last. */
  linkRole: Role
  tableId: string | null
  /** When they agreed to the notice, server ms. */
  agreedAt: number | null
  removed: boolean
  /** How many sockets they have open now. */
  online: number
  /** When they came first, server ms. */
  since: number
}

export interface Roster {
  /** In the order in which they came. */
  members: RosterMember[]
}

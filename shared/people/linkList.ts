// The links of a board as the facilitator sees them: never their secret, which nobody has but their holders.
import type { Role } from '../model/role'

export interface LinkLine {
  /** Of the link's row; it opens nothing. */
  id: string
  role: Role
  /** `board`, `table:<id>` or `answers`. */
  scope: string
  /** Server ms. */
  createdAt: number
  revokedAt: number | null
  /** People connected now who came by it. */
  online: number
  /** The caller came by it: it cannot be withdrawn by them. */
  own: boolean
  /** Everybody who joins by the spoken code comes by this one. */
  byCode: boolean
}

export interface LinkList {
  links: LinkLine[]
}

// The roles of a collaboration meeting (METHOD.md, "Who").
import * as v from 'valibot'

export const roles = [
  'facilitator',
  'coFacilitator',
  'tableLead',
  'recorder',
  'participant',
  'observer',
] as const
export type Role = (typeof roles)[number]
export const roleSchema = v.picklist(roles)

/** Who a new board has links for; a co-facilitator is made by the facilitator. */
export const linkRoles = ['facilitator', 'tableLead', 'recorder', 'participant', 'observer'] as const
export type LinkRole = (typeof linkRoles)[number]

/** Who runs the meeting. A co-facilitator does what the facilitator does, but to no other of the two. */
export const leadRoles: readonly Role[] = ['facilitator', 'coFacilitator']
export const staffRoles: readonly Role[] = [...leadRoles, 'tableLead', 'recorder']

/** The scope of a link for the people who write the answers (逐點回應): they read the board and answer it. */
export const answersScope = 'answers'

/** Who acts: what the server knows of a member when it decides. */
export interface Actor {
  memberId: string
  role: Role
  name: string
  unit: string
  /** `board`, `table:<id>` or `answers`. */
  scope: string
}

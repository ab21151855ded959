// The roles of a collaboration meeting (METHOD.md, "Who").
import * as v from 'valibot'

export const roles = ['facilitator', 'tableLead', 'recorder', 'participant', 'observer'] as const
export type Role = (typeof roles)[number]
export const roleSchema = v.picklist(roles)

export const staffRoles: readonly Role[] = ['facilitator', 'tableLead', 'recorder']

/** Who acts: what the server knows of a member when it decides. */
export interface Actor {
  memberId: string
  role: Role
  name: string
  unit: string
  /** `board`, `table:<id>` or `answers`. */
  scope: string
}

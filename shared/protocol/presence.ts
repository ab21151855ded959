// The state of one awareness id. Name and role are the server's word, never the client's.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { roleSchema } from '../model/role'

const coordinate = v.pipe(v.number(), v.finite())

/** What a client may say about itself. */
export const presenceSchema = v.object({
  /** Where the pointer is: lane (category or `none`), then lane coordinates. */
  cursor: v.optional(v.nullable(v.tuple([v.pipe(v.string(), v.maxLength(20)), coordinate, coordinate]))),
  selection: v.optional(v.pipe(v.array(idSchema), v.maxLength(20))),
  /** Notes being dragged, and by how much. */
  drag: v.optional(
    v.nullable(
      v.object({ ids: v.pipe(v.array(idSchema), v.maxLength(20)), by: v.tuple([coordinate, coordinate]) }),
    ),
  ),
  /** The record whose text is being edited. */
  typing: v.optional(v.nullable(idSchema)),
})
export type Presence = v.InferOutput<typeof presenceSchema>

/** What everybody gets. */
export const stampedPresenceSchema = v.object({
  ...presenceSchema.entries,
  name: v.string(),
  role: roleSchema,
})
export type StampedPresence = v.InferOutput<typeof stampedPresenceSchema>

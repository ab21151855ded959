// 68 heartbeat: at least every 15 s, and whenever the board's health or the number of people changes.
import * as v from 'valibot'

export const heartbeatSchema = v.object({
  now: v.number(),
  seq: v.number(),
  members: v.number(),
  /** False while the disk takes nothing (full, read-only): commands wait in their outboxes. */
  writable: v.boolean(),
  /** Notes that wait for their reveal: how many, and nothing else of them. */
  held: v.optional(v.number(), 0),
})
export type Heartbeat = v.InferOutput<typeof heartbeatSchema>

// The state of one awareness id. Name and role are the server's word, never the client's.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { roleSchema } from '../model/role'

/** What a member of the staff shows to everybody. */
const viewSchema = v.object({
  /** `bring`: look here once. `follow`: look where I look, until I stop. */
  mode: v.picklist(['bring', 'follow']),
  /** Differs from call to call of one person: the same place can be shown twice. */
  call: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The lane in focus (category or `none`), and the cluster, if it is one that is shown. */
  lane: v.nullable(v.pipe(v.string(), v.maxLength(20))),
  clusterId: v.nullable(idSchema),
  /** Middle of the picture in board units, and CSS pixels per board unit. */
  centre: v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]),
  zoom: v.pipe(v.number(), v.minValue(0.01), v.maxValue(10)),
})
export type ShownView = v.InferOutput<typeof viewSchema>

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
  /** Staff only: the server drops what others say here. It gets through in rooms of any size. */
  view: v.optional(v.nullable(viewSchema)),
})
export type Presence = v.InferOutput<typeof presenceSchema>

/** What everybody gets. */
export const stampedPresenceSchema = v.object({
  ...presenceSchema.entries,
  name: v.string(),
  role: roleSchema,
})
export type StampedPresence = v.InferOutput<typeof stampedPresenceSchema>

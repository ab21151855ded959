// 67 hello: the first message on every socket.
import * as v from 'valibot'
import { roleSchema } from '../model/role'

export const helloSchema = v.object({
  memberId: v.string(),
  role: roleSchema,
  name: v.string(),
  unit: v.string(),
  scope: v.string(),
  /** Changes when the document is rebuilt; a mirror of another epoch is thrown away. */
  epoch: v.string(),
  seq: v.number(),
  /** The server's clock, ms since 1970. */
  now: v.number(),
  protocol: v.number(),
  limits: v.object({ notes: v.number(), noteText: v.number(), commandsPer10s: v.number() }),
})
export type Hello = v.InferOutput<typeof helloSchema>

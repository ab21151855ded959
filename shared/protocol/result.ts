// 65 result: the answer to one command, after the disk has it.
import * as v from 'valibot'
import { refusalCodes } from '../commands/refusal'

export const resultSchema = v.variant('ok', [
  v.object({
    cid: v.string(),
    ok: v.literal(true),
    /** The log record that holds it. */
    seq: v.number(),
    /** For text.edit: id of the first character of each insertion. */
    at: v.optional(v.array(v.tuple([v.number(), v.number()]))),
  }),
  v.object({
    cid: v.string(),
    ok: v.literal(false),
    code: v.picklist(refusalCodes),
    params: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  }),
])
export type Result = v.InferOutput<typeof resultSchema>

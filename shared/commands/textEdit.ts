// text.edit: one splice of a live text. It names the characters it deletes and the one it inserts after, by their
// ids in the document; `shared/doc` turns those into indices before this decides.
import * as v from 'valibot'
import { fieldText, isLocked, liveLimit, parseTextKey } from '../model/liveText'
import { cleanText } from '../model/text'
import { applyOps } from '../text/ops'
import { defineCommand, refuse } from './define'
import { textKeySchema } from './textOpen'

const clockSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 53 - 1))

export const charIdSchema = v.tuple([clockSchema, clockSchema])

const opSchema = v.object({
  index: clockSchema,
  del: clockSchema,
  ins: v.pipe(v.string(), v.maxLength(4000), v.transform(cleanText)),
  n: v.optional(clockSchema),
})

export const textEdit = defineCommand({
  type: 'text.edit',
  entries: {
    key: textKeySchema,
    /** The epoch of the document that the ids are from. */
    epoch: v.pipe(v.string(), v.maxLength(40)),
    /** Deleted characters as runs: client, first clock, count. */
    del: v.pipe(v.array(v.tuple([clockSchema, clockSchema, clockSchema])), v.maxLength(1000)),
    /** Inserted text, each after the character of that id, or at the start. */
    ins: v.pipe(
      v.array(
        v.object({
          after: v.nullable(charIdSchema),
          text: v.pipe(v.string(), v.maxLength(4000), v.transform(cleanText)),
        }),
      ),
      v.maxLength(200),
    ),
    /** Filled in by `shared/doc`; whatever a client sends here is thrown away. Null when an id is not known. */
    ops: v.optional(v.nullable(v.array(opSchema)), null),
  },
  decide(command, draft) {
    const { id, field } = parseTextKey(command.key)!
    const record = draft.get(id)
    if (!record) return refuse('missing')
    if (record.removedAt !== null) return refuse('removed')
    const limit = liveLimit(record, field)
    if (limit === null) return refuse('malformed')
    if (isLocked(record)) return refuse('sourced')
    if (command.ops === null) return refuse('text_moved')
    const text = applyOps(fieldText(record, field), command.ops)
    if (text.length > limit && command.ops.some((op) => op.ins !== ''))
      return refuse('text_too_long', { max: limit })
    draft.textChanges.push({ op: 'editText', key: command.key, ops: command.ops })
    return undefined
  },
})

// text.open: makes a field ready for several people to type in at once.
import * as v from 'valibot'
import { fieldText, isLocked, liveLimit, parseTextKey } from '../model/liveText'
import { defineCommand, refuse } from './define'

export const textKeySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,32}\.[A-Za-z]{1,20}$/))

export const textOpen = defineCommand({
  type: 'text.open',
  entries: { key: textKeySchema },
  decide(command, draft) {
    const { id, field } = parseTextKey(command.key)!
    const record = draft.get(id)
    if (!record) return refuse('missing')
    if (record.removedAt !== null) return refuse('removed')
    if (liveLimit(record, field) === null) return refuse('malformed')
    if (isLocked(record)) return refuse('sourced')
    draft.textChanges.push({ op: 'openText', key: command.key, text: fieldText(record, field) })
    return undefined
  },
})

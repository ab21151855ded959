// wording.respond: whoever said it confirms the neutral wording (轉譯) of a note or node, or says how it should read.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { textLimits, textSaid } from '../model/text'
import { maxWordingReplies } from '../model/wording'
import { defineCommand, refuse } from './define'

export const wordingRespond = defineCommand({
  type: 'wording.respond',
  entries: {
    id: idSchema,
    /** How it should read; null says that it is right. */
    text: v.nullable(textSaid(textLimits.note)),
  },
  decide(command, draft, { now }) {
    const record = getLive(draft, 'note', command.id) ?? getLive(draft, 'mindNode', command.id)
    if (!record) return refuse(draft.get(command.id) ? 'removed' : 'missing')
    const reply = { wording: record.neutralText, correction: command.text, at: now }
    const wordingReplies = [...record.wordingReplies, reply].slice(-maxWordingReplies)
    draft.put({ ...record, wordingReplies })
    return undefined
  },
})

// note.reword: staff give a note its neutral wording (轉譯); the original words stay as they are.
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'

export const noteReword = defineCommand({
  type: 'note.reword',
  entries: { id: idSchema, text: textOf(textLimits.note) },
  decide(command, draft) {
    const note = getLive(draft, 'note', command.id)
    if (!note) return refuse(draft.get(command.id) ? 'removed' : 'missing')
    if (note.sourced) return refuse('sourced')
    if (note.neutralText !== command.text) draft.put({ ...note, neutralText: command.text })
    return undefined
  },
})

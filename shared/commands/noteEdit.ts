// note.edit: its author sets the words anew; the earlier words stay in its versions.
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { textLimits, textSaid } from '../model/text'
import { defineCommand, refuse } from './define'

export const noteEdit = defineCommand({
  type: 'note.edit',
  entries: { id: idSchema, text: textSaid(textLimits.note) },
  touchesHeld: true,
  decide(command, draft, { now }) {
    const note = getLive(draft, 'note', command.id)
    if (!note) return refuse(draft.get(command.id) ? 'removed' : 'missing')
    if (note.sourced) return refuse('sourced')
    if (note.originalText === command.text) return undefined
    const versions = [...note.versions, { text: note.originalText, at: now }]
    draft.put({ ...note, originalText: command.text, versions })
    return undefined
  },
})

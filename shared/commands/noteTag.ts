// note.tag: sets the theme of notes. A theme is only a tag.
import { textLimits, textOf } from '../model/text'
import { idsSchema, isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const noteTag = defineCommand({
  type: 'note.tag',
  entries: { ids: idsSchema, theme: textOf(textLimits.tag) },
  touchesHeld: true,
  decide(command, draft) {
    const notes = takeLive(draft, 'note', command.ids)
    if (isRefusal(notes)) return notes
    for (const note of notes) if (note.theme !== command.theme) draft.put({ ...note, theme: command.theme })
    return undefined
  },
})

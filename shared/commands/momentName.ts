// moment.name: whoever runs the meeting gives the present moment a name (「第一輪結束」), to find it again in the board's
// history. Sent again with the same id it changes the name; an empty one takes it away.
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { defineCommand } from './define'

export const momentName = defineCommand({
  type: 'moment.name',
  entries: { id: idSchema, title: textOf(textLimits.tag) },
  decide({ id, title }, draft) {
    draft.privateChanges.push({ op: 'moment', id, title })
    return undefined
  },
})

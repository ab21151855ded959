// note.move: puts loose notes at new places, all at once when the hand lets go.
import * as v from 'valibot'
import { posSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { isRefusal, maxIds, takeLive } from './common'
import { defineCommand } from './define'

export const noteMove = defineCommand({
  type: 'note.move',
  entries: {
    moves: v.pipe(v.array(v.object({ id: idSchema, pos: posSchema })), v.minLength(1), v.maxLength(maxIds)),
  },
  touchesHeld: true,
  decide(command, draft) {
    for (const move of command.moves) {
      const notes = takeLive(draft, 'note', [move.id])
      if (isRefusal(notes)) return notes
      draft.put({ ...notes[0]!, pos: move.pos })
    }
    return undefined
  },
})

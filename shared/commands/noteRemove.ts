// note.remove: takes notes off the board. They stay in the record and can be restored. Each goes alone: when it was the
// shown one of a stack, the next of the stack is shown.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'
import { showNextOfRemoved } from './stacks'

export const noteRemove = defineCommand({
  type: 'note.remove',
  entries: { ids: idsSchema },
  touchesHeld: true,
  decide(command, draft, { now }) {
    const refusal = setRemoved(draft, 'note', command.ids, now)
    if (!refusal) showNextOfRemoved(draft, command.ids)
    return refusal
  },
})

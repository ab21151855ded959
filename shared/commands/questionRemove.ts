// question.remove: takes questions out of the inbox. They stay in the record and can be restored.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const questionRemove = defineCommand({
  type: 'question.remove',
  entries: { ids: idsSchema },
  touchesHeld: true,
  decide: (command, draft, { now }) => setRemoved(draft, 'question', command.ids, now),
})

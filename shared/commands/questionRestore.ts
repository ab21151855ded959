// question.restore: brings questions back.
import { idsSchema, setRemoved } from './common'
import { defineCommand } from './define'

export const questionRestore = defineCommand({
  type: 'question.restore',
  entries: { ids: idsSchema },
  touchesHeld: true,
  decide: (command, draft) => setRemoved(draft, 'question', command.ids, null),
})

// question.project: one question on the projector, or none.
import * as v from 'valibot'
import { live } from '../model/board'
import { isHeld } from '../model/held'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const questionProject = defineCommand({
  type: 'question.project',
  entries: { id: v.nullable(idSchema) },
  decide({ id }, draft) {
    const found = id === null ? [] : takeLive(draft, 'question', [id])
    if (isRefusal(found)) return found
    for (const question of [...live(draft, 'question')]) {
      const projected = question.id === id
      if (question.projected !== projected && !isHeld(question)) draft.put({ ...question, projected })
    }
    return undefined
  },
})

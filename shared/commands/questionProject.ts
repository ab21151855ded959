// question.project: one question on the projector, or nothing.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { projectOne } from './projectOne'

export const questionProject = defineCommand({
  type: 'question.project',
  entries: { id: v.nullable(idSchema) },
  decide({ id }, draft) {
    const found = id === null ? [] : takeLive(draft, 'question', [id])
    if (isRefusal(found)) return found
    projectOne(draft, id)
    return undefined
  },
})

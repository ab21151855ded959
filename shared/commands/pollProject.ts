// poll.project: one vote on the projector, or nothing.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { projectOne } from './projectOne'

export const pollProject = defineCommand({
  type: 'poll.project',
  entries: { id: v.nullable(idSchema) },
  decide({ id }, draft) {
    const found = id === null ? [] : takeLive(draft, 'poll', [id])
    if (isRefusal(found)) return found
    projectOne(draft, id)
    return undefined
  },
})

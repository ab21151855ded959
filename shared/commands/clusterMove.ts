// cluster.move: puts clusters, with the notes in them, at new places of their lane.
import * as v from 'valibot'
import { posSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { isRefusal, maxIds, takeLive } from './common'
import { defineCommand } from './define'

export const clusterMove = defineCommand({
  type: 'cluster.move',
  entries: {
    moves: v.pipe(v.array(v.object({ id: idSchema, pos: posSchema })), v.minLength(1), v.maxLength(maxIds)),
  },
  decide(command, draft) {
    for (const move of command.moves) {
      const clusters = takeLive(draft, 'cluster', [move.id])
      if (isRefusal(clusters)) return clusters
      draft.put({ ...clusters[0]!, pos: move.pos })
    }
    return undefined
  },
})

// note.merge: duplicates become one stack. `into` is the note shown for all of them; every original stays as it was
// said, by whom. Stacks that are merged become one; merging a stack into a note behind its top shows that note instead.
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { topOf } from '../model/stack'
import { idsSchema, isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'
import { takeStacks } from './stacks'

export const noteMerge = defineCommand({
  type: 'note.merge',
  entries: { ids: idsSchema, into: idSchema },
  decide(command, draft) {
    const found = takeLive(draft, 'note', [command.into])
    if (isRefusal(found)) return found
    const into = found[0]!
    const stacks = takeStacks(draft, [into.id, ...command.ids])
    if (isRefusal(stacks)) return stacks
    // What only its author sees cannot be shown for others, nor lie behind what they see.
    if (stacks.tops.some((top) => top.held)) return refuse('held')
    if (stacks.tops.some((top) => top.category !== into.category)) return refuse('mixed_categories')
    const place = topOf(draft, into)
    // A stack keeps the wording that any of its notes is already part of.
    const inCluster = stacks.tops.find((top) => getLive(draft, 'cluster', top.clusterId))
    const { clusterId } = getLive(draft, 'cluster', place.clusterId) ? place : (inCluster ?? place)
    for (const top of stacks.tops) {
      for (const note of [top, ...(stacks.behind.get(top.id) ?? [])])
        if (note.id !== into.id) draft.put({ ...note, mergedInto: into.id, clusterId })
    }
    draft.put({ ...into, mergedInto: null, clusterId, pos: place.pos })
    return undefined
  },
})

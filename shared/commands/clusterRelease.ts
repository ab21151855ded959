// cluster.release: takes notes out of their clusters; they lie loose in their lane again.
import { idsSchema, isRefusal } from './common'
import { defineCommand } from './define'
import { placeNote } from './placement'
import { putStack, takeStacks } from './stacks'

export const clusterRelease = defineCommand({
  type: 'cluster.release',
  entries: { noteIds: idsSchema },
  decide(command, draft) {
    const stacks = takeStacks(draft, command.noteIds)
    if (isRefusal(stacks)) return stacks
    for (const top of stacks.tops) {
      if (top.clusterId !== null)
        putStack(draft, stacks.behind, top, { clusterId: null, pos: placeNote(draft, top.category) })
    }
    return undefined
  },
})

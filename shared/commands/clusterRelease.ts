// cluster.release: takes notes out of their clusters; they lie loose in their lane again.
import { idsSchema, isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { placeNote } from './placement'

export const clusterRelease = defineCommand({
  type: 'cluster.release',
  entries: { noteIds: idsSchema },
  decide(command, draft) {
    const notes = takeLive(draft, 'note', command.noteIds)
    if (isRefusal(notes)) return notes
    for (const note of notes) {
      if (note.clusterId !== null)
        draft.put({ ...note, clusterId: null, pos: placeNote(draft, note.category) })
    }
    return undefined
  },
})

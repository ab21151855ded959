// note.split: takes notes out of their stacks. They stay in the stack's cluster, or lie loose beside it; when the shown
// note is taken out, the oldest of the others is shown instead.
import { getLive } from '../model/board'
import type { StickyNote } from '../model/note'
import { idsSchema, isRefusal } from './common'
import { defineCommand } from './define'
import { placeNoteBeside } from './placement'
import { showInstead, takeStacks } from './stacks'

export const noteSplit = defineCommand({
  type: 'note.split',
  entries: { ids: idsSchema },
  decide(command, draft) {
    const stacks = takeStacks(draft, command.ids)
    if (isRefusal(stacks)) return stacks
    const leaving = new Set(command.ids)
    for (const top of stacks.tops) {
      const notes = [top, ...(stacks.behind.get(top.id) ?? [])].filter((note) => note.removedAt === null)
      const shown = notes.find((note) => !leaving.has(note.id)) ?? top
      if (shown.id !== top.id) showInstead(draft, top, shown, stacks.behind)
      for (const note of notes) {
        if (!leaving.has(note.id) || note.id === shown.id) continue
        const pos = getLive(draft, 'cluster', top.clusterId)
          ? top.pos
          : placeNoteBeside(draft, top.category, top.pos, note.id)
        draft.put({ ...(draft.get(note.id) as StickyNote), mergedInto: null, pos })
      }
    }
    return undefined
  },
})

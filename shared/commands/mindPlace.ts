// mind.place: moves a node with its branch under another parent or along its siblings; never under itself.
import * as v from 'valibot'
import { getShownNode, isInBranch } from '../mindmap/ancestry'
import { findPlace } from '../mindmap/places'
import { refSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { sideSchema } from '../model/mindNode'
import { defineCommand, refuse } from './define'

export const mindPlace = defineCommand({
  type: 'mind.place',
  entries: {
    id: idSchema,
    parentId: refSchema,
    /** The sibling before it; null puts it first, and without it it comes last. */
    after: v.optional(refSchema),
    side: v.optional(sideSchema),
  },
  decide(command, draft) {
    const { id, parentId } = command
    for (const wanted of parentId === null ? [id] : [id, parentId]) {
      if (!getShownNode(draft, wanted))
        return refuse(draft.get(wanted)?.kind === 'mindNode' ? 'removed' : 'missing')
    }
    if (isInBranch(draft, parentId, id)) return refuse('mind_cycle')
    const node = getShownNode(draft, id)!
    const { order, renumbered } = findPlace(draft, parentId, command.after, id)
    for (const sibling of renumbered) draft.put(sibling)
    // Where the hand had put it was said from the old place.
    const offset = parentId === node.parentId ? node.offset : null
    draft.put({ ...node, parentId, order, side: command.side ?? node.side, offset })
    return undefined
  },
})

// note.recategorise: moves notes, each with its stack, to another lane. A gathered note leaves its cluster, which is of
// one category.
import * as v from 'valibot'
import { categorySchema } from '../model/category'
import { posSchema } from '../model/fields'
import { idsSchema, isRefusal } from './common'
import { defineCommand } from './define'
import { placeNote } from './placement'
import { putStack, takeStacks } from './stacks'

export const noteRecategorise = defineCommand({
  type: 'note.recategorise',
  entries: {
    ids: idsSchema,
    category: v.nullable(categorySchema),
    /** Where each goes in its new lane, in the order of `ids`; without it they go after the last note there. */
    positions: v.optional(v.pipe(v.array(posSchema), v.maxLength(500))),
  },
  touchesHeld: true,
  decide(command, draft) {
    const stacks = takeStacks(draft, command.ids)
    if (isRefusal(stacks)) return stacks
    for (const top of stacks.tops) {
      const pos = command.positions?.[command.ids.indexOf(top.id)]
      if (top.category !== command.category) {
        const { category } = command
        const place = pos ?? placeNote(draft, category)
        putStack(draft, stacks.behind, top, { category, clusterId: null, pos: place })
      } else if (pos) draft.put({ ...top, pos })
    }
    return undefined
  },
})

// note.recategorise: moves notes to another lane. A gathered note leaves its cluster, which is of one category.
import * as v from 'valibot'
import { categorySchema } from '../model/category'
import { posSchema } from '../model/fields'
import { idsSchema, isRefusal, takeLive } from './common'
import { defineCommand } from './define'
import { placeNote } from './placement'

export const noteRecategorise = defineCommand({
  type: 'note.recategorise',
  entries: {
    ids: idsSchema,
    category: v.nullable(categorySchema),
    /** Where each goes in its new lane, in the order of `ids`; without it they go after the last note there. */
    positions: v.optional(v.pipe(v.array(posSchema), v.maxLength(500))),
  },
  decide(command, draft) {
    const notes = takeLive(draft, 'note', command.ids)
    if (isRefusal(notes)) return notes
    for (const [index, note] of notes.entries()) {
      if (note.category === command.category) {
        const pos = command.positions?.[index]
        if (pos) draft.put({ ...note, pos })
        continue
      }
      const pos = command.positions?.[index] ?? placeNote(draft, command.category)
      draft.put({ ...note, category: command.category, clusterId: null, pos })
    }
    return undefined
  },
})

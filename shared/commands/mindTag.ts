// mind.tag: sets what nodes are about, their stage, who said them, whether they are folded, where the hand put them.
import * as v from 'valibot'
import { categorySchema } from '../model/category'
import { personSchema, posSchema } from '../model/fields'
import { sideSchema } from '../model/mindNode'
import { textLimits, textOf } from '../model/text'
import { idsSchema, isRefusal, takeLive } from './common'
import { defineCommand } from './define'

const tagEntries = {
  category: v.optional(v.nullable(categorySchema)),
  stage: v.optional(textOf(textLimits.tag)),
  speaker: v.optional(v.nullable(personSchema)),
  folded: v.optional(v.boolean()),
  offset: v.optional(v.nullable(posSchema)),
  side: v.optional(sideSchema),
}

export const mindTag = defineCommand({
  type: 'mind.tag',
  entries: { ids: idsSchema, ...tagEntries },
  decide(command, draft) {
    const nodes = takeLive(draft, 'mindNode', command.ids)
    if (isRefusal(nodes)) return nodes
    const fields = Object.keys(tagEntries) as (keyof typeof tagEntries)[]
    const said = Object.fromEntries(
      fields.flatMap((field) => (command[field] === undefined ? [] : [[field, command[field]]])),
    )
    for (const node of nodes) draft.put({ ...node, ...said })
    return undefined
  },
})

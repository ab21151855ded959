// note.add: one more voice. An anonymous one carries no author; only the server's private state knows whose it is.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { categorySchema } from '../model/category'
import { personSchema, posSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { noteDefaults } from '../model/note'
import { textLimits, textOf, textSaid } from '../model/text'
import { defineCommand, refuse } from './define'
import { placeNote } from './placement'

export const noteAdd = defineCommand({
  type: 'note.add',
  entries: {
    id: idSchema,
    text: textSaid(textLimits.note),
    category: v.nullable(categorySchema),
    pos: v.optional(posSchema),
    anonymous: v.optional(v.boolean(), false),
    theme: v.optional(textOf(textLimits.tag), ''),
    tableId: v.optional(v.nullable(idSchema)),
    /** Staff enter a note for someone without a device (代填). */
    proxyFor: v.optional(personSchema),
    /** The words of a transcript that it was made from, and the speech that they are of. */
    evidence: v.optional(textOf(textLimits.note), ''),
    utteranceId: v.optional(v.nullable(idSchema), null),
  },
  decide(command, draft, { actor, now }) {
    if (draft.get(command.id)) return refuse('exists')
    const tableId = command.tableId ?? (actor.scope.startsWith('table:') ? actor.scope.slice(6) : null)
    if (tableId !== null && !getLive(draft, 'table', tableId)) return refuse('missing')
    if (command.utteranceId && !getLive(draft, 'utterance', command.utteranceId)) return refuse('missing')
    draft.put({
      ...noteDefaults,
      id: command.id,
      createdAt: now,
      originalText: command.text,
      versions: [],
      category: command.category,
      theme: command.theme,
      pos: command.pos ?? placeNote(draft, command.category),
      author: command.anonymous ? null : { memberId: actor.memberId, name: actor.name, unit: actor.unit },
      proxyFor: command.proxyFor ?? null,
      evidence: command.evidence,
      utteranceId: command.utteranceId,
      tableId,
    })
    if (command.anonymous)
      draft.privateChanges.push({ op: 'own', noteId: command.id, memberId: actor.memberId })
    return undefined
  },
})

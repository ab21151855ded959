// note.add: one more voice. An anonymous one carries no author; only the server's private state knows whose it is.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { categorySchema } from '../model/category'
import { currentStep } from '../model/currentStep'
import { personSchema, posSchema } from '../model/fields'
import type { HeldUntil } from '../model/held'
import { idSchema } from '../model/id'
import { tableOf } from '../model/memberState'
import { noteDefaults, type StickyNote } from '../model/note'
import type { Step } from '../model/step'
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
    /** The step that its author saw open; refused when it is not open any more. */
    stepId: v.optional(v.nullable(idSchema), null),
  },
  decide(command, draft, { actor, private: privateState, now }) {
    if (draft.get(command.id)) return refuse('exists')
    const tableId = command.tableId ?? tableOf(draft, privateState, actor)
    if (tableId !== null && !getLive(draft, 'table', tableId)) return refuse('missing')
    if (command.utteranceId && !getLive(draft, 'utterance', command.utteranceId)) return refuse('missing')
    if (command.stepId !== null && draft.get(command.stepId)?.kind !== 'step') return refuse('missing')
    const until = heldUntil(currentStep(draft), command.anonymous)
    const note: StickyNote = {
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
      stepId: command.stepId,
      held: until !== null,
    }
    if (until) draft.hold(note, until)
    else draft.put(note)
    if (command.anonymous)
      draft.privateChanges.push({ op: 'own', noteId: command.id, memberId: actor.memberId })
    return undefined
  },
})

/** Private writing waits for the reveal; what is anonymous at any other time for the next batch. */
function heldUntil(step: Step | undefined, anonymous: boolean): HeldUntil | null {
  if (step?.activity === 'privateWriting') return 'reveal'
  return anonymous ? 'batch' : null
}

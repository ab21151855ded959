// mind.add: one more node of the mind map, with words of its own or showing a note, a question or a speech.
import * as v from 'valibot'
import { getShownNode } from '../mindmap/ancestry'
import { findPlace, findSide } from '../mindmap/places'
import { type Board, getLive } from '../model/board'
import { categorySchema } from '../model/category'
import { personSchema, refSchema } from '../model/fields'
import { idSchema } from '../model/id'
import { mindNodeDefaults, sideSchema } from '../model/mindNode'
import { textLimits, textOf } from '../model/text'
import { defineCommand, type Refusal, refuse } from './define'

/** The one object that a node shows. */
export const shownEntries = {
  noteId: v.optional(refSchema),
  questionId: v.optional(refSchema),
  utteranceId: v.optional(refSchema),
}

export const mindAdd = defineCommand({
  type: 'mind.add',
  entries: {
    id: idSchema,
    parentId: refSchema,
    /** The sibling before it; null puts it first, and without it it comes last. */
    after: v.optional(refSchema),
    text: v.optional(textOf(textLimits.note), ''),
    category: v.optional(v.nullable(categorySchema), null),
    stage: v.optional(textOf(textLimits.tag), ''),
    speaker: v.optional(v.nullable(personSchema), null),
    side: v.optional(sideSchema),
    /** A quotation: its words are not edited, only answered. */
    sourced: v.optional(v.boolean(), false),
    ...shownEntries,
  },
  decide(command, draft, { now }) {
    const { id, parentId } = command
    if (draft.get(id)) return refuse('exists')
    if (parentId !== null && !getShownNode(draft, parentId))
      return refuse(draft.get(parentId)?.kind === 'mindNode' ? 'removed' : 'missing')
    const refusal = checkShown(draft, command)
    if (refusal) return refusal
    const { order, renumbered } = findPlace(draft, parentId, command.after, id)
    for (const sibling of renumbered) draft.put(sibling)
    draft.put({
      ...mindNodeDefaults,
      id,
      createdAt: now,
      parentId,
      order,
      side: command.side ?? (parentId === null ? findSide(draft) : 'right'),
      originalText: command.text,
      versions: [],
      category: command.category,
      stage: command.stage,
      speaker: command.speaker,
      noteId: command.noteId ?? null,
      questionId: command.questionId ?? null,
      utteranceId: command.utteranceId ?? null,
      sourced: command.sourced,
    })
    return undefined
  },
})

interface Shown {
  noteId?: string | null | undefined
  questionId?: string | null | undefined
  utteranceId?: string | null | undefined
}

/** Refuses what is not there to be shown. */
export function checkShown(board: Board, { noteId, questionId, utteranceId }: Shown): Refusal | undefined {
  const isThere =
    (!noteId || getLive(board, 'note', noteId)) &&
    (!questionId || getLive(board, 'question', questionId)) &&
    (!utteranceId || getLive(board, 'utterance', utteranceId))
  return isThere ? undefined : refuse('missing')
}

// mind.edit: sets a node's words anew (the earlier ones stay in its versions), its neutral wording, or what it shows.
import * as v from 'valibot'
import { getLive } from '../model/board'
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { defineCommand, refuse } from './define'
import { checkShown, shownEntries } from './mindAdd'

export const mindEdit = defineCommand({
  type: 'mind.edit',
  entries: {
    id: idSchema,
    text: v.optional(textOf(textLimits.note)),
    /** The whole neutral wording; while people type it, text.edit carries their splices. */
    neutralText: v.optional(textOf(textLimits.note)),
    ...shownEntries,
  },
  decide(command, draft, { now }) {
    const node = getLive(draft, 'mindNode', command.id)
    if (!node) return refuse(draft.get(command.id) ? 'removed' : 'missing')
    const { text = node.originalText, neutralText = node.neutralText } = command
    if (node.sourced && (text !== node.originalText || neutralText !== node.neutralText))
      return refuse('sourced')
    const refusal = checkShown(draft, command)
    if (refusal) return refusal
    const isNew = text !== node.originalText && node.originalText !== ''
    draft.put({
      ...node,
      originalText: text,
      versions: isNew ? [...node.versions, { text: node.originalText, at: now }] : node.versions,
      neutralText,
      noteId: command.noteId === undefined ? node.noteId : command.noteId,
      questionId: command.questionId === undefined ? node.questionId : command.questionId,
      utteranceId: command.utteranceId === undefined ? node.utteranceId : command.utteranceId,
    })
    return undefined
  },
})

// question.toNote: a question becomes a note, with its author and the way back to it.
import * as v from 'valibot'
import { categorySchema } from '../model/category'
import { idSchema } from '../model/id'
import { noteDefaults } from '../model/note'
import { isRefusal, takeLive } from './common'
import { defineCommand, refuse } from './define'
import { placeNote } from './placement'

export const questionToNote = defineCommand({
  type: 'question.toNote',
  entries: { id: idSchema, noteId: idSchema, category: v.nullable(categorySchema) },
  decide({ id, noteId, category }, draft, { private: privateState, now }) {
    const questions = takeLive(draft, 'question', [id])
    if (isRefusal(questions)) return questions
    const question = questions[0]!
    if (draft.get(noteId) || question.noteId !== null) return refuse('exists')
    draft.put({
      ...noteDefaults,
      id: noteId,
      createdAt: now,
      originalText: question.text,
      versions: [],
      category,
      pos: placeNote(draft, category),
      author: question.author,
      questionId: id,
    })
    draft.put({ ...question, noteId })
    const memberId = privateState.owners.get(id)
    if (memberId !== undefined) draft.privateChanges.push({ op: 'own', noteId, memberId })
    return undefined
  },
})

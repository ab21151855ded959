// Shows the question that a note was made from, in the inbox beside the board.
import { type Board, getLive } from '../../shared/model/board'
import type { Question } from '../../shared/model/question'
import { useQuestions } from '../questions/questionsStore'
import type { Action } from './action'

export const showQuestion: Action = {
  id: 'showQuestion',
  labelKey: 'outline.showQuestion',
  isEnabled: ({ board, selection }) => questionOf(board, selection) !== undefined,
  run({ board, selection }) {
    const question = questionOf(board, selection)
    if (question && question.state !== 'waiting') useQuestions.getState().show(question.id, question.state)
  },
}

/** Of the one note or node that is selected. */
function questionOf(board: Board, [id, ...more]: readonly string[]): Question | undefined {
  if (id === undefined || more.length > 0) return undefined
  const record = getLive(board, 'note', id) ?? getLive(board, 'mindNode', id)
  return record && getLive(board, 'question', record.questionId)
}

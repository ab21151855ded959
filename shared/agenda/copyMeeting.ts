// What a meeting can hand on to the next one: how it was run, and nothing that anybody said in it.
import { type Board, byOrder, getMeeting, live } from '../model/board'
import type { MeetingPlan } from './plan'

/**
 * Steps, tables, legend, stages, agencies, glossary, notice and the polls' questions. Left behind: title, date and core
 * question, who reports for a table, notes, clusters, rows, questions, the mind map, the transcript, ballots and counts.
 */
export function copyMeeting(board: Board): MeetingPlan {
  const { notice, moderateQuestions, leadAgency, coAgencies, legend, stages, agencies, glossary } =
    getMeeting(board)
  return {
    meeting: { notice, moderateQuestions, leadAgency, coAgencies, legend, stages, agencies, glossary },
    steps: [...live(board, 'step')]
      .sort(byOrder)
      .map(({ title, activity, minutes, prompt, mayAddNotes, mayEditOwn }) => {
        return { title, activity, minutes, prompt, mayAddNotes, mayEditOwn }
      }),
    tables: [...live(board, 'table')].sort(byOrder).map(({ name }) => name),
    polls: [...live(board, 'poll')]
      .filter(({ byHand, options }) => !byHand && options.every(({ id }) => !isWords(board, id)))
      .map(({ title, mode, options, budget, hidden }) => {
        return { title, mode, options: options.map(({ text }) => text), budget, hidden }
      }),
  }
}

/** A poll on notes or clusters offers people's words: it belongs to its meeting. */
function isWords(board: Board, optionId: string): boolean {
  return board.get(optionId) !== undefined
}

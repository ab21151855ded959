// How far the written answers (逐點回應) of a worksheet have come.
import type { WorksheetResponse, WorksheetRow } from './types'

export interface AnswerProgress {
  answered: number
  of: number
}

/** A row counts as answered when anybody has classified or written an answer to it or to one of its entries. */
export function isAnswered({ responses }: Pick<WorksheetRow, 'responses'>): boolean {
  return responses.some(saysSomething)
}

export function saysSomething({ feasibility, text }: WorksheetResponse): boolean {
  return feasibility !== null || /\S/.test(text)
}

export function answerProgress(rows: readonly WorksheetRow[]): AnswerProgress {
  return { answered: rows.filter(isAnswered).length, of: rows.length }
}

/** Whether the day by which answers were asked for is over. Both are ISO days. */
export function isOverdue(answersDue: string, today: string): boolean {
  return answersDue !== '' && answersDue < today
}

// Import `csv`, read and guessed in one go: for programs and tests that have the text of a file.
import type { Board } from '../../shared/model/board'
import { guessLayout } from './guessLayout'
import type { ImportContext, ImportResult } from './ImportFormat'
import { readCsv } from './readCsv'
import { notesOfTable } from './tableNotes'

export function importCsv(text: string, board: Board, context: ImportContext): ImportResult {
  const table = readCsv({ text, encoding: 'UTF-8' }, context.language)
  if ('ok' in table) return table
  const notes = notesOfTable(table, guessLayout(table, 'list'), board, context)
  for (let step = notes.next(); ; step = notes.next()) if (step.done) return step.value
}

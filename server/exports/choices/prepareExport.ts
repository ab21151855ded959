// What an export was asked for: one table or all, pseudonyms for names, without what was not wanted. Every format
// renders what comes out of this, so none of them decides for itself what may be in its file.
import { translator } from '../../../shared/i18n/catalogue'
import { BoardIndex, getLive, getMeeting } from '../../../shared/model/board'
import type { Language } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import { type ExportChoices, exportParts } from '../../../shared/worksheet/exportChoices'
import type { ExportOptions } from '../ExportFormat'
import { leaveOut } from './leaveOut'
import { pseudonymise } from './pseudonymise'
import { takeTable } from './takeTable'

export interface PreparedExport {
  board: BoardIndex
  options: ExportOptions
}

/** `now` in milliseconds since 1970. Null when the table that was asked for is not on the board. */
export function prepareExport(
  records: readonly BoardRecord[],
  choices: ExportChoices,
  now: number,
): PreparedExport | null {
  const whole = new BoardIndex(records)
  if (choices.tables !== 'all' && !getLive(whole, 'table', choices.tables)) return null
  const language = choices.language ?? getMeeting(whole).language
  // Names first, of the whole board: a person has one pseudonym whichever part is taken.
  const named = choices.pseudonyms ? pseudonymise(records, language) : records
  const taken = choices.tables === 'all' ? named : takeTable(named, choices.tables)
  const leftOut = new Set(exportParts.filter((part) => !choices[part]))
  const board = new BoardIndex(leaveOut(taken, leftOut))
  return { board, options: { now, language, leftOut, limits: sayLimits(board, choices, language) } }
}

/** What a reader must know is not in the file, or not as it was. */
function sayLimits(board: BoardIndex, choices: ExportChoices, language: Language): string {
  const translate = translator(language)
  const table = choices.tables === 'all' ? undefined : getLive(board, 'table', choices.tables)
  const limits = [
    ...(table ? [translate('exports.onlyTable', { table: table.name || translate('exports.table') })] : []),
    ...(choices.pseudonyms ? [translate('exports.pseudonyms')] : []),
    ...exportParts.filter((part) => !choices[part]).map((part) => translate(`exports.without.${part}`)),
  ]
  return limits.length === 0
    ? ''
    : translate('exports.limits', { limits: limits.join(translate('exports.itemSeparator')) })
}

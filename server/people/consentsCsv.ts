// Who agreed to the notice and when, for the office's file: UTF-8 with a byte order mark, CRLF.
import type { MessageKey, Translate } from '../../shared/i18n/catalogue'
import { type Board, getLive } from '../../shared/model/board'
import type { RosterMember } from '../../shared/people/roster'
import { csvCell } from '../exports/csvCell'
import { formatTaiwanTime } from '../exports/taiwanTime'

const headings: readonly MessageKey[] = [
  'people.csvName',
  'people.csvUnit',
  'people.csvRole',
  'people.csvTable',
  'people.csvAgreedAt',
]

/** One line for each person, those who have not agreed with an empty time. */
export function consentsCsv(roster: readonly RosterMember[], board: Board, t: Translate): string {
  const lines = roster.map(({ name, unit, role, tableId, agreedAt }) => [
    name || t('people.csvNameless'),
    unit,
    t(`role.${role}`),
    getLive(board, 'table', tableId)?.name ?? '',
    agreedAt === null ? '' : formatTaiwanTime(agreedAt),
  ])
  const head = headings.map((key) => t(key))
  return `\uFEFF${[head, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

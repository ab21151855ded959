// What every file says of itself, as lines: a draft or which version, that it does not bind, what was left out.
import { translator } from '../../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../../shared/model/board'
import type { ExportOptions } from '../ExportFormat'
import { noticeOf, statusOf } from '../standing'
import { formatTaiwanTime } from '../taiwanTime'

export function sayStanding(board: Board, { now, language, leftOut, limits }: ExportOptions): string[] {
  const meeting = getMeeting(board)
  const translate = translator(language ?? meeting.language)
  return [
    statusOf(meeting, translate),
    noticeOf(meeting, translate, leftOut),
    limits ?? '',
    translate('exports.exportedAt', { time: formatTaiwanTime(now) }),
  ].filter((line) => line !== '')
}

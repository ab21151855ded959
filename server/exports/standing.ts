// What every export says of itself: a draft or which version, and that the meeting does not bind.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Meeting } from '../../shared/model/meeting'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import { formatTaiwanTime } from './taiwanTime'

export function statusOf(meeting: Meeting, translate: Translate): string {
  if (meeting.finishedAt === null) return translate('exports.draft')
  return translate('exports.finished', {
    version: meeting.version,
    time: formatTaiwanTime(meeting.finishedAt),
  })
}

/** The standard sentence; a board's own wording follows it. Empty only when the file was asked for without. */
export function noticeOf(meeting: Meeting, translate: Translate, leftOut?: ReadonlySet<ExportPart>): string {
  if (leftOut?.has('notice')) return ''
  const standard = translate('exports.notice')
  return meeting.notice ? `${standard}\n${meeting.notice}` : standard
}

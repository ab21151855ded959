// What every export says of itself: a draft or which version, and that the meeting does not bind.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Meeting } from '../../shared/model/meeting'
import { formatTaiwanTime } from './taiwanTime'

export function statusOf(meeting: Meeting, translate: Translate): string {
  if (meeting.finishedAt === null) return translate('exports.draft')
  return translate('exports.finished', {
    version: meeting.version,
    time: formatTaiwanTime(meeting.finishedAt),
  })
}

/** The standard sentence always; a board's own wording follows it. */
export function noticeOf(meeting: Meeting, translate: Translate): string {
  const standard = translate('exports.notice')
  return meeting.notice ? `${standard}\n${meeting.notice}` : standard
}

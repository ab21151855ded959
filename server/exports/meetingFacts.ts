// What exports say of the meeting under its title: date, agencies, core question and where its records are.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Meeting } from '../../shared/model/meeting'
import { formatRocDate } from '../../shared/text/rocDate'
import { formatTaiwanTime } from './taiwanTime'

/** Label and text; what nobody has said is left out. `now` in milliseconds since 1970. */
export function meetingFactsOf(meeting: Meeting, now: number, translate: Translate): [string, string][] {
  const facts: [string, string][] = [
    [translate('exports.date'), formatRocDate(meeting.date, translate)],
    [translate('exports.leadAgency'), meeting.leadAgency],
    [translate('exports.coAgencies'), meeting.coAgencies.join(translate('exports.nameSeparator'))],
    [translate('exports.coreQuestion'), meeting.coreQuestion],
    [translate('exports.transcript'), meeting.transcript],
    [translate('exports.outsideBoard'), meeting.outsideBoard],
    [translate('exports.meetingRemark'), meeting.remark],
    [translate('exports.madeAt'), translate('exports.taiwanTime', { time: formatTaiwanTime(now) })],
  ]
  return facts.filter(([, text]) => text !== '')
}

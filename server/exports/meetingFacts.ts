// What exports say of the meeting under its title: date, agencies, core question and where its records are.
import { translator } from '../../shared/i18n/catalogue'
import { sayDay } from '../../shared/i18n/sayDay'
import type { Language, Meeting } from '../../shared/model/meeting'
import { formatTaiwanTime } from './taiwanTime'

/** Label and text; what nobody has said is left out. `now` in milliseconds since 1970. */
export function meetingFactsOf(meeting: Meeting, now: number, language: Language): [string, string][] {
  const translate = translator(language)
  const facts: [string, string][] = [
    [translate('exports.date'), sayDay(meeting.date, language)],
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

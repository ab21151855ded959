// What is said beside an option's count: that it is level with another, and how many of it were hands.
import type { Translate } from '../../shared/i18n/catalogue'
import type { Poll } from '../../shared/model/poll'
import type { PollResult, ResultLine } from '../../shared/polls/results'

export function lineNotes(
  { isTied, hands }: ResultLine,
  { mode }: Poll,
  { isByHandOnly }: PollResult,
  t: Translate,
): string[] {
  return [
    isTied && mode !== 'yesNo' ? t('polls.tied') : '',
    hands > 0 && !isByHandOnly ? t('polls.ofHands', { count: hands }) : '',
  ].filter(Boolean)
}

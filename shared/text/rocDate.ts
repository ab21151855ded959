// Dates as Taiwan's offices write them: 民國, counted from 1912, beside the ISO date.
import type { Translate } from '../i18n/catalogue'

/** `2019-01-18` → 民國108年1月18日（2019-01-18）; a date before 1912 stays as it is, an empty one empty. */
export function formatRocDate(isoDate: string, translate: Translate): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number)
  if (!(year > 1911)) return isoDate
  return translate('exports.rocDate', { year: year - 1911, month, day, isoDate })
}

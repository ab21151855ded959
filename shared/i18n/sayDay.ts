// A day as Taiwan's offices write it, with the ISO date that machines and other countries read.
import type { Language } from '../model/meeting'

/** `民國108年1月18日（2019-01-18）`; in English the ISO date with the year of the Republic. What is no ISO day stays as it is. */
export function sayDay(isoDay: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay) ?? []
  if (!year || !month || !day || Number(year) < 1912) return isoDay
  const republic = Number(year) - 1911
  if (language === 'en') return `${isoDay} (ROC ${republic})`
  return `民國${republic}年${Number(month)}月${Number(day)}日（${isoDay}）`
}

// A moment in words: today's by its time, others with their day; on this device's clock.
import type { Language } from '../../shared/model/meeting'

export function sayTime(ms: number, language: Language, now: Date = new Date()): string {
  const moment = new Date(ms)
  const isToday = moment.toDateString() === now.toDateString()
  return moment.toLocaleString(language, {
    ...(!isToday && { month: 'numeric', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
}

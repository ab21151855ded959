// Moments as people in Taiwan write them. The island has had no daylight saving time since 1979.
const offsetMs = 8 * 60 * 60 * 1000

/** `2019-01-18 14:05`, in Taiwan's time. */
export function formatTaiwanTime(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

// Days as Taiwan's offices count them.

/** Today's date in Taiwan, ISO. */
export function todayInTaiwan(now = Date.now()): string {
  return new Date(now + offsetMs).toISOString().slice(0, 10)
}

// No daylight saving time since 1979.
const offsetMs = 8 * 60 * 60 * 1000

// When to try again: soon at first, then ever more slowly, and never all at the same moment.

/** Milliseconds before attempt number `attempt` (0 is the first after a loss). `random` is in [0, 1). */
export function connectDelayMs(attempt: number, random: number): number {
  const longestMs = Math.min(250 * 2 ** attempt, 8_000)
  return longestMs * (0.4 + 0.6 * random)
}

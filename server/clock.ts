// Time as the server sees it: injected, so that a simulation can own it.
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `task` after `delayMs`; the returned function calls it off. */
  after(delayMs: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs)
    timer.unref?.()
    return () => clearTimeout(timer)
  },
}

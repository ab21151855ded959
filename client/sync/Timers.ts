// Timers that all end together.
export class Timers {
  private readonly running = new Set<ReturnType<typeof setTimeout>>()
  private stopped = false

  /** Runs `task` once, unless everything is stopped before. */
  after(delayMs: number, task: () => void): void {
    if (this.stopped) return
    const timer = setTimeout(() => {
      this.running.delete(timer)
      task()
    }, delayMs)
    this.running.add(timer)
  }

  every(intervalMs: number, task: () => void): void {
    this.after(intervalMs, () => {
      task()
      this.every(intervalMs, task)
    })
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.running) clearTimeout(timer)
    this.running.clear()
  }
}

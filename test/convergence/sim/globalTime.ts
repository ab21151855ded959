// Puts a simulation's clock and chance in the place of the platform's, for code that reads them from globals: timers,
// Date.now and Yjs's client ids. Import this before anything that imports lib0: it keeps the Date.now that it finds.
import type { FakeTime, Task } from './FakeTime'

const real = {
  dateNow: Date.now.bind(Date),
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
}

let fake: FakeTime | null = null

Date.now = () => (fake ? fake.nowMs + (fake.owner?.clockSkewMs ?? 0) : real.dateNow())

export const nextTurn: () => Promise<void> = () => new Promise((resolve) => setImmediate(resolve))

/** Until the returned function is called, every timer and Date.now of this process is the simulation's. */
export function installTime(time: FakeTime): () => void {
  if (fake) throw new Error('a simulation is running already')
  fake = time
  const target = globalThis as unknown as Record<string, unknown>
  target.setTimeout = (run: (...args: unknown[]) => void, delayMs = 0, ...args: unknown[]) =>
    time.after(delayMs, () => run(...args))
  target.clearTimeout = (task?: Task) => time.cancel(task)
  target.setInterval = (run: () => void, intervalMs: number) => time.every(intervalMs, run)
  target.clearInterval = (task?: Task) => time.cancel(task)
  return () => {
    fake = null
    Object.assign(globalThis, {
      setTimeout: real.setTimeout,
      clearTimeout: real.clearTimeout,
      setInterval: real.setInterval,
      clearInterval: real.clearInterval,
    })
  }
}

// The listeners of a session, and one call each per turn of the event loop however much has happened.
import type { SessionEvent } from './BoardSession'

export class Listeners {
  private readonly byEvent = new Map<SessionEvent, Set<() => void>>()
  private readonly due = new Set<SessionEvent>()

  on(event: SessionEvent, listener: () => void): () => void {
    const listeners = this.byEvent.get(event) ?? new Set()
    this.byEvent.set(event, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Calls the listeners now: for what must be true at every moment. */
  callNow(event: SessionEvent): void {
    for (const listener of [...(this.byEvent.get(event) ?? [])]) listener()
  }

  /** Calls the listeners at the end of this turn, once. */
  callSoon(event: SessionEvent): void {
    if (this.due.size === 0) queueMicrotask(() => this.flush())
    this.due.add(event)
  }

  private flush(): void {
    const events = [...this.due]
    this.due.clear()
    for (const event of events) this.callNow(event)
  }
}

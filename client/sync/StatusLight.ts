// How things stand between this page and the server's disk. Listeners are called at once: the light must never say more
// than is true.
import type { SessionStatus } from './BoardSession'

/** What the light depends on besides what it is told. */
export interface LightSources {
  /** Commands that wait, and texts that are being typed. */
  waiting(): number
  hasRefused(): boolean
  /** The rows of an earlier visit are read, and the line takes commands. */
  isReady(): boolean
}

export class StatusLight {
  private statusNow: SessionStatus

  constructor(
    loaded: boolean,
    private readonly sources: LightSources,
    private readonly onChange: () => void,
  ) {
    this.statusNow = {
      sync: 'offline',
      connected: false,
      loaded,
      waiting: 0,
      writable: true,
      members: 0,
      held: 0,
      gone: null,
    }
  }

  now(): SessionStatus {
    return this.statusNow
  }

  set(change: Partial<SessionStatus>): void {
    const before = this.statusNow
    const next = { ...before, ...change, waiting: this.sources.waiting() }
    next.sync = this.syncOf(next)
    const keys = Object.keys(next) as (keyof SessionStatus)[]
    if (keys.every((key) => next[key] === before[key])) return
    this.statusNow = next
    this.onChange()
  }

  refresh(): void {
    this.set({})
  }

  private syncOf({ connected, waiting, gone }: SessionStatus): SessionStatus['sync'] {
    if (this.sources.hasRefused()) return 'refused'
    if (!connected || gone) return 'offline'
    return waiting > 0 || !this.sources.isReady() ? 'saving' : 'saved'
  }
}

// Lets anonymous words out in batches, so that the moment at which one appears tells nothing of its author.
import type { Command } from '../../shared/commands'
import type { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { Clock } from '../clock'

/** Who the server acts as when nobody asked it to. */
const server: Actor = { memberId: 'server', role: 'facilitator', name: '', unit: '', scope: 'board' }

export class BatchRelease {
  private cancel: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly intervalMs: number,
    private readonly submit: (actor: Actor, command: Command) => Promise<unknown>,
    /** Random characters for an id. */
    private readonly makeRandom: () => string,
  ) {}

  /** Looks whether anything waits for the next batch. */
  consider(state: PrivateState): void {
    if (this.cancel) return
    for (const { until, record } of state.held.values()) {
      if (until !== 'batch' || record.removedAt !== null) continue
      this.cancel = this.clock.after(this.intervalMs, () => this.release())
      return
    }
  }

  stop(): void {
    this.cancel?.()
  }

  private release(): void {
    this.cancel = null
    const time = this.clock.now().toString(36).padStart(8, '0')
    const cid = `${time}-${this.makeRandom().slice(0, 16)}`
    void this.submit(server, { t: 'held.release', cid })
  }
}

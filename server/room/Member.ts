// One open socket as its room sees it.
import type { Actor } from '../../shared/model/role'

/** Where a room sends frames to. */
export interface Outlet {
  /**
   * Sends the frames in this order, joined in one write where the transport can. `frames` that many members get are put
   * into bytes once: what one of them gets besides is its `own`, after them. Either may be empty.
   */
  send(frames: readonly Uint8Array[], own?: readonly Uint8Array[]): void
  close(code: number, reason: string): void
}

export class Member {
  /** Has had its SyncStep2: from now on it gets every update. */
  synced = false
  /**
   * Set when one of its commands could not be stored: later ones are not taken either, so that none overtakes it.
   * The client connects anew and sends all that waits, in order.
   */
  stalled = false
  /** Sent away: nothing more is taken from it while its socket closes. */
  dismissed = false
  /** The awareness id it speaks for; the first it used. */
  presenceId: number | null = null

  /** As the link says. */
  readonly linkActor: Actor

  constructor(
    /** As the link says, then as the board has decided since. */
    public actor: Actor,
    /** The epoch of the mirror it has; null when it has none. */
    readonly epoch: string | null,
    readonly outlet: Outlet,
    /** The link that it came by. */
    readonly capabilityId = '',
  ) {
    this.linkActor = actor
  }

  dismiss(code: number, reason: string): void {
    this.dismissed = true
    this.outlet.close(code, reason)
  }
}

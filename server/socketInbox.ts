// The way in through one WebSocket for commands: at the pace its member may have, none refused, their order kept.
import type { WebSocket } from 'ws'
import type { RateLimit } from './access/rateLimit'
import type { Clock } from './clock'

const shortestWaitMs = 50

export class SocketInbox {
  /** What had already been read when the socket was paused: at most one chunk of it. */
  private readonly waiting: unknown[] = []
  private cancelWait: (() => void) | null = null

  constructor(
    private readonly websocket: Pick<WebSocket, 'pause' | 'resume'>,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
    private readonly memberId: string,
    private readonly take: (json: unknown) => void,
  ) {}

  /** True when the command had to wait. */
  put(json: unknown): boolean {
    if (this.waiting.length === 0 && this.limit.take(this.memberId)) {
      this.take(json)
      return false
    }
    this.waiting.push(json)
    if (!this.cancelWait) {
      this.websocket.pause()
      this.wait()
    }
    return true
  }

  /** The socket is gone: what waits here still waits in the client's outbox. */
  close(): void {
    this.cancelWait?.()
    this.waiting.length = 0
  }

  private wait(): void {
    const waitMs = Math.max(shortestWaitMs, this.limit.waitMs(this.memberId))
    this.cancelWait = this.clock.after(waitMs, () => this.drain())
  }

  private drain(): void {
    this.cancelWait = null
    while (this.waiting.length > 0 && this.limit.take(this.memberId)) this.take(this.waiting.shift())
    if (this.waiting.length > 0) this.wait()
    else this.websocket.resume()
  }
}

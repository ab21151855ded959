// The way out through one WebSocket: a tick's frames in one write, and an end to clients that take nothing.
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { closeCodes } from '../shared/protocol/closeCodes'
import type { Clock } from './clock'
import type { Metrics } from './metrics'
import type { Outlet } from './room/Member'

const maxQueuedBytes = 4 * 1024 * 1024
const maxStallMs = 20_000

export class SocketOutlet implements Outlet {
  private progressAt: number
  /** The first answer, which holds the whole board, may be larger than what may queue up later. */
  private firstSyncBytes = 0

  constructor(
    private readonly websocket: WebSocket,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    this.progressAt = clock.now()
  }

  send(frames: readonly Uint8Array[]): void {
    const { websocket } = this
    if (websocket.readyState !== websocket.OPEN) return
    if (this.isStalled()) {
      this.metrics.closed.inc({ reason: 'slow' })
      websocket.close(closeCodes.slow, 'too slow')
      websocket.terminate()
      return
    }
    const socket = (websocket as unknown as { _socket: Socket | null })._socket
    socket?.cork()
    for (const frame of frames) {
      if (frame.length > maxQueuedBytes / 4) this.firstSyncBytes += frame.length
      websocket.send(frame, { binary: true }, this.noteProgress)
    }
    socket?.uncork()
  }

  close(code: number, reason: string): void {
    this.websocket.close(code, reason)
  }

  private isStalled(): boolean {
    const queued = this.websocket.bufferedAmount
    if (queued === 0) {
      this.progressAt = this.clock.now()
      this.firstSyncBytes = 0
      return false
    }
    return queued > maxQueuedBytes + this.firstSyncBytes || this.clock.now() - this.progressAt > maxStallMs
  }

  private readonly noteProgress = (): void => {
    this.progressAt = this.clock.now()
  }
}

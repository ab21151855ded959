// The way out through one WebSocket: a tick's frames in one write, and an end to clients that take nothing.
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { closeCodes } from '../shared/protocol/closeCodes'
import type { Clock } from './clock'
import type { Metrics } from './metrics'
import type { Outlet } from './room/Member'
import { piecesOf } from './socketFrames'

const maxQueuedBytes = 4 * 1024 * 1024
/** Made once: most frames go to a thousand who get nothing else. */
const none: readonly Uint8Array[] = []
const maxStallMs = 20_000
/** How long a client has to answer that it is sent away. */
const closeGraceMs = 5_000

export class SocketOutlet implements Outlet {
  private progressAt: number
  /** Bytes that the system had taken when it last took any. */
  private takenBytes = 0
  /** The first answer, which holds the whole board, may be larger than what may queue up later. */
  private firstSyncBytes = 0
  private readonly socket: Socket | null

  constructor(
    private readonly websocket: WebSocket,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    this.progressAt = clock.now()
    this.socket = (websocket as unknown as { _socket: Socket | null })._socket
  }

  /**
   * Past ws, whose `send` costs a header, a cork and two writes for each frame and client. Its own writes (pong, close)
   * keep their place: without compression it hands everything to the socket at once, as this does.
   */
  send(frames: readonly Uint8Array[], own: readonly Uint8Array[] = none): void {
    const { websocket, socket } = this
    if (!socket?.writable || websocket.readyState !== websocket.OPEN) return
    if (this.isStalled(socket)) {
      this.metrics.closed.inc({ reason: 'slow' })
      websocket.close(closeCodes.slow, 'too slow')
      websocket.terminate()
      return
    }
    const pieces = own.length > 0 ? [...piecesOf(frames), ...piecesOf(own)] : piecesOf(frames)
    if (pieces.length > 1) socket.cork()
    for (const piece of pieces) {
      if (piece.length > maxQueuedBytes / 4) this.firstSyncBytes += piece.length
      socket.write(piece)
    }
    if (pieces.length > 1) socket.uncork()
  }

  close(code: number, reason: string): void {
    this.websocket.close(code, reason)
    this.clock.after(closeGraceMs, () => this.websocket.terminate())
  }

  /** Too much waits in this socket, or something for too long with nothing of it taken. */
  private isStalled(socket: Socket): boolean {
    const queued = socket.writableLength
    if (queued === 0) {
      this.firstSyncBytes = 0
      this.progressAt = this.clock.now()
      return false
    }
    // Node adds this up anew for each who asks: a thousand times for each commit.
    const taken = socket.bytesWritten - queued
    if (taken > this.takenBytes) {
      this.progressAt = this.clock.now()
      this.takenBytes = taken
    }
    return queued > maxQueuedBytes + this.firstSyncBytes || this.clock.now() - this.progressAt > maxStallMs
  }
}

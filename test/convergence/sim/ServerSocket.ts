// What the server's way out writes into: the parts of `ws` and of its TCP socket that SocketOutlet uses, over a
// simulated line. A page that sleeps takes nothing, and what is sent meanwhile queues up here.
import type { WebSocket } from 'ws'
import type { Connection } from './Connection'

/** What the systems of both ends take before anything queues up in the server, in bytes. */
const systemBufferBytes = 4_096
const known = new WeakMap<Uint8Array, Uint8Array[]>()
const longestHead = 10

export interface LineEnd {
  readonly connection: Connection
  isOpen(): boolean
  frame(frame: Uint8Array): void
  close(code: number, reason: string): void
}

export function makeServerSocket(line: LineEnd): WebSocket {
  let written = 0
  /** The head of a frame too large to be joined with it has gone out. */
  let isAfterHead = false
  const socket = {
    get writable() {
      return line.isOpen()
    },
    get bytesWritten() {
      return written
    },
    get writableLength() {
      return Math.max(0, line.connection.down.stuckBytes - systemBufferBytes)
    },
    cork: () => {},
    uncork: () => {},
    write: (piece: Uint8Array) => {
      written += piece.length
      if (isAfterHead) {
        isAfterHead = false
        return line.frame(new Uint8Array(piece.buffer, piece.byteOffset, piece.length))
      }
      const frames = framesOf(piece)
      if (frames) for (const frame of frames) line.frame(frame)
      else isAfterHead = true
    },
  }
  return {
    OPEN: 1,
    get readyState() {
      return line.isOpen() ? 1 : 3
    },
    _socket: socket,
    close: (code: number, reason: string) => line.close(code, reason),
    terminate: () => line.connection.sever({ isSilent: false }),
  } as unknown as WebSocket
}

/** The frames in one piece; null when it is the head of one that comes by itself. */
function framesOf(piece: Uint8Array): Uint8Array[] | null {
  const before = known.get(piece)
  if (before) return before
  const frames: Uint8Array[] = []
  const view = new DataView(piece.buffer, piece.byteOffset, piece.length)
  for (let at = 0; at < piece.length; ) {
    const short = piece[at + 1]!
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : longestHead)
    if (start === piece.length && short > 0) return null
    const length =
      short < 126 ? short : short === 126 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2))
    // Not a Buffer: its `slice` makes no copy.
    frames.push(new Uint8Array(piece.buffer, piece.byteOffset + start, length))
    at = start + length
  }
  known.set(piece, frames)
  return frames
}

// A WebSocket client that costs next to nothing, so that hundreds fit beside the server they load: it counts frames and
// bytes, and looks into a frame only for somebody who asked to.
import { createConnection, type Socket } from 'node:net'

export interface ThinSocketOptions {
  port: number
  path: string
  protocols?: readonly string[]
  /** The content of each data frame, until `stopLooking`. */
  onFrame(payload: Buffer): void
}

const opcodes = { close: 8, ping: 9 } as const
const headEnd = Buffer.from('\r\n\r\n')

export class ThinSocket {
  frames = 0
  bytes = 0
  isOpen = false
  /** Resolves when it is open; rejects when it closes before. */
  readonly opened: Promise<void>
  readonly closed: Promise<void>
  private readonly socket: Socket
  /** What has come of something that is not complete yet, and how much of it there has to be. */
  private partial: Buffer[] = []
  private partialBytes = 0
  private wantedBytes = 0
  /** Bytes of a payload that nobody looks at. */
  private toSkip = 0
  private isLooking = true
  private settle!: { resolve(): void; reject(error: Error): void }

  constructor(private readonly options: ThinSocketOptions) {
    const { port, path, protocols = [] } = options
    this.opened = new Promise((resolve, reject) => {
      this.settle = { resolve, reject }
    })
    this.opened.catch(() => {})
    let markClosed = () => {}
    this.closed = new Promise((resolve) => {
      markClosed = resolve
    })
    this.socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    this.socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    )
    this.socket.on('data', (chunk: Buffer) => this.take(chunk))
    this.socket.on('error', () => {})
    this.socket.on('close', () => {
      this.isOpen = false
      this.settle.reject(new Error('the socket closed'))
      markClosed()
    })
  }

  /** A binary frame. The mask that clients have to use is all zeros, so that nothing needs masking. */
  send(payload: Uint8Array, opcode = 2): void {
    const { length } = payload
    const head =
      length < 126
        ? Buffer.from([0x80 | opcode, 0x80 | length, 0, 0, 0, 0])
        : Buffer.from([0x80 | opcode, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    if (length >= 126) head.writeBigUInt64BE(BigInt(length), 2)
    this.socket.write(Buffer.concat([head, payload]))
  }

  /** From now on frames are only counted. */
  stopLooking(): void {
    this.isLooking = false
  }

  close(): void {
    this.socket.destroy()
  }

  private take(chunk: Buffer): void {
    this.bytes += chunk.length
    let data = chunk
    if (this.toSkip > 0) {
      const skipped = Math.min(this.toSkip, data.length)
      this.toSkip -= skipped
      data = data.subarray(skipped)
    }
    if (data.length === 0) return
    this.partial.push(data)
    this.partialBytes += data.length
    if (this.partialBytes < this.wantedBytes) return
    data = this.partial.length === 1 ? data : Buffer.concat(this.partial)
    this.wantedBytes = 0
    const rest = data.subarray(this.isOpen ? this.takeFrames(data) : this.takeHead(data))
    this.partial = rest.length > 0 ? [rest] : []
    this.partialBytes = rest.length
  }

  private takeHead(data: Buffer): number {
    const end = data.indexOf(headEnd)
    if (end < 0) return 0
    if (!data.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
      this.socket.destroy()
      return data.length
    }
    this.isOpen = true
    this.settle.resolve()
    const from = end + headEnd.length
    return from + this.takeFrames(data.subarray(from))
  }

  /** How many bytes it has dealt with. */
  private takeFrames(data: Buffer): number {
    let at = 0
    while (at + 2 <= data.length) {
      const short = data[at + 1]! & 0x7f
      const headBytes = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + headBytes > data.length) return at
      const length =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
      const opcode = data[at]! & 0x0f
      const end = at + headBytes + length
      if (opcode < opcodes.close && !this.isLooking) {
        this.frames++
        this.toSkip = Math.max(0, end - data.length)
        at = Math.min(end, data.length)
        continue
      }
      if (end > data.length) {
        this.wantedBytes = end - at
        return at
      }
      this.takeFrame(opcode, data.subarray(at + headBytes, end))
      at = end
    }
    return at
  }

  private takeFrame(opcode: number, payload: Buffer): void {
    if (opcode === opcodes.ping) this.send(payload, 10)
    else if (opcode === opcodes.close) this.socket.end()
    else {
      this.frames++
      this.options.onFrame(payload)
    }
  }
}

// A network between clients and a server that does what networks do: stalls, goes dark, slows down one way, cuts.
// Lines that are open when a fault begins suffer it; what is new passes, unless the proxy is shut.
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { findFreePort } from './serverProcess'

export type Way = 'up' | 'down'

interface Pipe {
  from: Socket
  to: Socket
  /** Bytes that have come and are not passed on yet. */
  held: Buffer[]
  heldBytes: number
}

/** What a stalled line takes in before it makes its sender wait, as buffers on a way do. */
const roomBytes = 256 * 1024
const tickMs = 20

export class TcpProxy {
  private readonly lines = new Map<Socket, Record<Way, Pipe>>()
  private readonly stalled = new Set<Pipe>()
  private readonly slowed = new Map<Pipe, number>()
  private isShut = false
  private readonly timer = setInterval(() => this.trickle(), tickMs)

  private constructor(
    private readonly server: Server,
    readonly port: number,
    private readonly target: number,
  ) {
    this.timer.unref()
  }

  static async open(target: number): Promise<TcpProxy> {
    const port = await findFreePort()
    const server = createServer((socket) => proxy.take(socket))
    const proxy = new TcpProxy(server, port, target)
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get open(): number {
    return this.lines.size
  }

  /** Nothing passes one way or both on the lines that are open, and nobody is told. */
  stall(...ways: Way[]): void {
    for (const pipe of this.pipes(ways)) this.stalled.add(pipe)
  }

  /** So many bytes a second, one way. */
  slow(way: Way, bytesPerS: number): void {
    for (const pipe of this.pipes([way])) this.slowed.set(pipe, bytesPerS)
  }

  /** Everything flows again, and what was held comes first. */
  heal(): void {
    const held = new Set([...this.stalled, ...this.slowed.keys()])
    this.stalled.clear()
    this.slowed.clear()
    this.isShut = false
    for (const pipe of held) this.pass(pipe, Number.POSITIVE_INFINITY)
  }

  /** Every open line ends with a reset, in the middle of whatever was on it. */
  cut(): void {
    for (const socket of [...this.lines.keys()]) socket.resetAndDestroy()
  }

  /** Nobody new gets through; their calls are reset. */
  shut(): void {
    this.isShut = true
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    for (const socket of [...this.lines.keys()]) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private take(client: Socket): void {
    if (this.isShut) {
      client.resetAndDestroy()
      return
    }
    const server = createConnection({ port: this.target, host: '127.0.0.1', noDelay: true })
    client.setNoDelay(true)
    const up: Pipe = { from: client, to: server, held: [], heldBytes: 0 }
    const down: Pipe = { from: server, to: client, held: [], heldBytes: 0 }
    this.lines.set(client, { up, down })
    for (const pipe of [up, down]) this.carry(pipe)
    const end = (other: Socket) => () => {
      this.lines.delete(client)
      for (const pipe of [up, down]) {
        this.stalled.delete(pipe)
        this.slowed.delete(pipe)
      }
      other.destroy()
    }
    client.on('close', end(server))
    server.on('close', end(client))
  }

  private carry(pipe: Pipe): void {
    const { from, to } = pipe
    from.on('error', () => {})
    from.on('data', (chunk: Buffer) => {
      pipe.held.push(chunk)
      pipe.heldBytes += chunk.length
      if (!this.stalled.has(pipe) && !this.slowed.has(pipe)) this.pass(pipe, Number.POSITIVE_INFINITY)
      if (pipe.heldBytes > roomBytes) from.pause()
    })
    to.on('drain', () => from.resume())
    // A half that ends in order is passed on after what came before it; a line at fault hears nothing.
    from.on('end', () => {
      if (!this.stalled.has(pipe)) to.end()
    })
  }

  private pass(pipe: Pipe, bytes: number): void {
    let left = bytes
    while (left > 0 && pipe.held.length > 0) {
      const chunk = pipe.held.shift()!
      const part = chunk.subarray(0, left)
      if (part.length < chunk.length) pipe.held.unshift(chunk.subarray(part.length))
      left -= part.length
      pipe.heldBytes -= part.length
      if (!pipe.to.write(part)) pipe.from.pause()
    }
    if (pipe.heldBytes <= roomBytes && !pipe.to.writableNeedDrain) pipe.from.resume()
  }

  private trickle(): void {
    for (const [pipe, bytesPerS] of this.slowed)
      if (!this.stalled.has(pipe)) this.pass(pipe, Math.max(1, Math.round((bytesPerS * tickMs) / 1000)))
  }

  private pipes(ways: readonly Way[]): Pipe[] {
    return [...this.lines.values()].flatMap((line) => ways.map((way) => line[way]))
  }
}

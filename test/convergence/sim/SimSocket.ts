// The WebSocket that a simulated page gets: the browser's interface over a simulated line.
import type { Connection, Item } from './Connection'
import type { FakeTime, Owner } from './FakeTime'

export interface Dialler {
  readonly time: FakeTime
  readonly owner: Owner
  /** Opens a line to the server; calls back when it stands, or with null when it cannot be had. */
  dial(protocols: readonly string[], done: (connection: Connection | null) => void): void
  received(frame: Uint8Array): void
  /** What an older page sends instead of this frame. */
  older?(frame: Uint8Array): Uint8Array
}

type Handler = ((event: never) => void) | null

export function makeSocketClass(dialler: Dialler): typeof WebSocket {
  class SimSocket {
    static readonly OPEN = 1
    readonly OPEN = 1
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: Handler = null
    onmessage: Handler = null
    onclose: Handler = null
    onerror: Handler = null
    private connection: Connection | null = null

    constructor(_url: string, protocols: string[]) {
      dialler.dial(protocols, (connection) => {
        if (this.readyState !== 0) return connection?.up.send({ close: 1001, reason: '' })
        if (!connection) {
          call(this.onerror, {})
          return this.end(1006, '')
        }
        this.connection = connection
        connection.client = { owner: dialler.owner, take: (item) => this.take(item) }
        this.readyState = 1
        call(this.onopen, {})
      })
    }

    send(frame: Uint8Array): void {
      if (this.readyState !== 1) return
      const sent = dialler.older?.(frame) ?? frame
      this.connection!.up.send({ frame: sent.slice() })
    }

    close(code = 1000): void {
      if (this.readyState >= 2) return
      this.readyState = 2
      this.connection?.up.send({ close: code, reason: '' })
    }

    private take(item: Item): void {
      if ('close' in item) {
        this.end(item.close, item.reason)
        return
      }
      // A page that has closed its socket still gets what was under way.
      if (this.readyState > 2) return
      if (this.onmessage) dialler.received(item.frame)
      call(this.onmessage, { data: item.frame.slice().buffer })
    }

    private end(code: number, reason: string): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.connection?.up.send({ close: code, reason: '' })
      call(this.onclose, { code, reason })
    }
  }
  return SimSocket as unknown as typeof WebSocket
}

function call(handler: Handler, event: object): void {
  handler?.(event as never)
}

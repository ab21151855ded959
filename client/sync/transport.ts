// The ways to the server: the session exchange, the snapshot, and the WebSocket. Injected, so that a simulation or a
// test can stand in for the network.
import type { Role } from '../../shared/model/role'

export interface SessionAnswer {
  token: string
  memberId: string
  memberKey: string
  role: Role
  scope: string
  name: string
  unit: string
}

export interface SessionAsk {
  capability: string
  name?: string | undefined
  unit?: string | undefined
  memberKey?: string | undefined
}

export interface Snapshot {
  epoch: string
  /** V2 encoding. */
  update: Uint8Array
}

/** Why the server refused; `status` is the HTTP status. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export interface Transport {
  /** Throws `Refused` when the server says no, any other error when it cannot be reached. */
  openSession(ask: SessionAsk): Promise<SessionAnswer>
  fetchSnapshot(token: string): Promise<Snapshot>
  readonly socketUrl: string
  readonly WebSocket: typeof WebSocket
}

/** Over HTTP and WebSocket to the server at `url` (an origin such as `http://localhost:4321`). */
export async function createTransport(url: string, boardId: string): Promise<Transport> {
  const origin = url.replace(/\/+$/, '')
  const path = `${origin}/api/boards/${encodeURIComponent(boardId)}`
  return {
    socketUrl: `${origin.replace(/^http/, 'ws')}/sync`,
    WebSocket: globalThis.WebSocket ?? ((await import('ws')).default as unknown as typeof WebSocket),
    async openSession(ask) {
      const response = await fetch(`${path}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(ask),
        referrerPolicy: 'no-referrer',
      })
      const body: unknown = await response.json().catch(() => ({}))
      if (!response.ok)
        throw new Refused(response.status, String((body as { message?: string }).message ?? response.status))
      return body as SessionAnswer
    },
    async fetchSnapshot(token) {
      const response = await fetch(`${path}/snapshot`, { headers: { authorization: `Bearer ${token}` } })
      if (!response.ok) throw new Refused(response.status, String(response.status))
      const epoch = /^(?:W\/)?"(.+)\.\d+"$/.exec(response.headers.get('etag') ?? '')?.[1] ?? ''
      return { epoch, update: new Uint8Array(await response.arrayBuffer()) }
    },
  }
}

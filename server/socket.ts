// WebSockets: who may open one, what comes in as frames, what goes out, and when a socket is let go.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import * as v from 'valibot'
import { type WebSocket, WebSocketServer } from 'ws'
import { idSchema } from '../shared/model/id'
import { closeCodes } from '../shared/protocol/closeCodes'
import { boardSubprotocol, epochPrefix, tokenPrefix } from '../shared/protocol/version'
import { identify } from './access/exchange'
import { isOriginAllowed } from './access/origin'
import { RateLimit } from './access/rateLimit'
import type { ServerContext } from './context'
import { Member } from './room/Member'
import { type FrameGate, takeFrame } from './room/takeFrame'
import { SocketInbox } from './socketInbox'
import { SocketOutlet } from './socketOutlet'

/** Largest frame a client may send, in bytes. */
const maxFrameBytes = 64 * 1024
const maxFragments = 16
/** Presence updates a socket may send in 10 s; more are dropped. */
const presencePer10s = 150
/** Whole boards a member may ask for in 10 s: each costs the server far more than the few bytes that ask for it. */
const syncsPer10s = 20
/** Pings a socket may send in 10 s. Browsers send none; each is answered, and who does not read the answers piles them up. */
const pingsPer10s = 30
/** Open sockets of one member: a few tabs and devices. One person must not take the places of all. */
const socketsOfMember = 30
/** How long a socket has to answer when it is closed, in ms, before it is cut off: when the server stops, and otherwise. */
const stopGraceMs = 1_000
const closeGraceMs = 5_000

export class SocketDoor {
  private readonly wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxFrameBytes,
    maxFragments,
    handleProtocols: chooseProtocol,
  } as ConstructorParameters<typeof WebSocketServer>[0])
  private readonly commandLimit: RateLimit
  private readonly presenceLimit: RateLimit
  private readonly syncLimit: RateLimit
  private readonly pingLimit: RateLimit
  /** Board and member → how many sockets. */
  private readonly ofMember = new Map<string, number>()
  private stopping = false

  constructor(
    server: Server,
    private readonly context: ServerContext,
  ) {
    const { clock, config } = context
    const now = () => clock.now()
    this.commandLimit = new RateLimit({ capacity: config.limits.maxCommandsPer10s, refillMs: 10_000, now })
    this.presenceLimit = new RateLimit({ capacity: presencePer10s, refillMs: 10_000, now })
    this.syncLimit = new RateLimit({ capacity: syncsPer10s, refillMs: 10_000, now })
    this.pingLimit = new RateLimit({ capacity: pingsPer10s, refillMs: 10_000, now })
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head))
  }

  /** What waits in the server for sockets to take it. */
  get queuedBytes(): number {
    let bytes = 0
    for (const websocket of this.wss.clients) bytes += websocket.bufferedAmount
    return bytes
  }

  /** From now on nobody comes in. */
  shut(): void {
    this.stopping = true
  }

  /** Resolves when every socket is gone; those that do not answer their closing are cut off. */
  async empty(): Promise<void> {
    const open = [...this.wss.clients]
    const cancel = this.context.clock.after(stopGraceMs, () => {
      for (const websocket of open) websocket.terminate()
    })
    await Promise.all(open.map((websocket) => new Promise((resolve) => websocket.once('close', resolve))))
    cancel()
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const boardId = /^\/sync\/([^/?]+)$/.exec(request.url ?? '')?.[1] ?? ''
    const refusal = this.refusalOf(boardId, request)
    if (refusal) {
      this.context.metrics.refusedJoins.inc({ reason: refusal.reason })
      socket.end(`HTTP/1.1 ${refusal.status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    this.wss.handleUpgrade(request, socket, head, (websocket) => {
      const protocols = (request.headers['sec-websocket-protocol'] ?? '')
        .split(',')
        .map((part) => part.trim())
      void this.welcome(websocket, boardId, protocols)
    })
  }

  /** What a browser cannot be told by a close code: it never gets as far as a board. */
  private refusalOf(
    boardId: string,
    { headers }: IncomingMessage,
  ): { status: string; reason: string } | null {
    const { config } = this.context
    if (!v.is(idSchema, boardId)) return { status: '404 Not Found', reason: 'path' }
    if (!isOriginAllowed(headers.origin, headers.host, config))
      return { status: '403 Forbidden', reason: 'origin' }
    if (this.stopping) return { status: '503 Service Unavailable', reason: 'stopping' }
    const isFull = this.wss.clients.size >= config.limits.maxSockets
    return isFull ? { status: '503 Service Unavailable', reason: 'sockets' } : null
  }

  private async welcome(websocket: WebSocket, boardId: string, protocols: string[]): Promise<void> {
    const { clock, metrics, rooms, store } = this.context
    metrics.sockets.set(this.wss.clients.size)
    websocket.on('close', () => metrics.sockets.set(this.wss.clients.size))
    websocket.on('error', () => {
      metrics.closed.inc({ reason: 'protocol' })
      websocket.terminate()
    })
    const close = (code: number, reason: string) => {
      metrics.closed.inc({ reason: reason.replaceAll(' ', '_') })
      websocket.close(code, reason)
      // Who never answers keeps no place that others need.
      clock.after(closeGraceMs, () => websocket.terminate())
    }
    if (!protocols.includes(boardSubprotocol)) return close(closeCodes.upgrade, 'upgrade')
    // Frames that come before the door is open wait in the socket.
    websocket.pause()
    try {
      const token = protocols.find((part) => part.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? ''
      const identity = await identify(store, boardId, token, clock.now())
      if (!identity) return close(closeCodes.unauthorized, 'unauthorized')
      const room = await rooms.get(boardId)
      if (!room) return close(closeCodes.missing, 'missing')
      const epoch = protocols.find((part) => part.startsWith(epochPrefix))?.slice(epochPrefix.length) ?? null
      const outlet = new SocketOutlet(websocket, clock, metrics)
      const { actor, capabilityId, endsAt } = identity
      if (!this.takePlace(`${boardId} ${actor.memberId}`, websocket))
        return close(closeCodes.slow, 'too many sockets')
      const member = new Member(actor, epoch, outlet, capabilityId)
      if (websocket.readyState !== websocket.OPEN) return
      const inbox = new SocketInbox(websocket, clock, this.commandLimit, actor.memberId, (json) =>
        room.take(member, json),
      )
      const gate = this.gateOf(member, inbox)
      websocket.on('message', (data: Buffer, isBinary) =>
        takeFrame(room, member, isBinary ? data : null, gate),
      )
      websocket.on('ping', () => {
        if (this.pingLimit.take(actor.memberId)) return
        metrics.framesDropped.inc({ reason: 'ping' })
        websocket.terminate()
      })
      const cancelEnd = clock.after(endsAt - clock.now(), () => {
        metrics.closed.inc({ reason: 'expired' })
        member.dismiss(closeCodes.unauthorized, 'expired')
      })
      websocket.on('close', () => {
        cancelEnd()
        inbox.close()
        room.leave(member)
      })
      room.join(member)
    } catch {
      close(closeCodes.restart, 'store unavailable')
    } finally {
      websocket.resume()
    }
  }

  /** False when this member has as many sockets as one may have. */
  private takePlace(member: string, websocket: WebSocket): boolean {
    const count = this.ofMember.get(member) ?? 0
    if (count >= socketsOfMember) return false
    this.ofMember.set(member, count + 1)
    websocket.once('close', () => {
      const left = this.ofMember.get(member)! - 1
      if (left > 0) this.ofMember.set(member, left)
      else this.ofMember.delete(member)
    })
    return true
  }

  private gateOf({ actor }: Member, inbox: SocketInbox): FrameGate {
    const { metrics } = this.context
    return {
      mayAskSync: () => this.syncLimit.take(actor.memberId),
      mayShowPresence: () => this.presenceLimit.take(actor.memberId),
      takeCommand: (json) => {
        if (inbox.put(json)) metrics.commandsSlowed.inc()
      },
      noteDropped: (reason) => metrics.framesDropped.inc({ reason }),
    }
  }
}

/** A client of another version gets one of its own back: without any, a browser does not show it why it was closed. */
function chooseProtocol(protocols: Set<string>): string | false {
  if (protocols.has(boardSubprotocol)) return boardSubprotocol
  const names = [...protocols]
  return names.find((name) => !name.startsWith(tokenPrefix)) ?? names[0] ?? false
}

// WebSockets: who may open one, what comes in as frames, what goes out, and when a socket is let go.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { idSchema } from '../shared/model/id'
import { closeCodes } from '../shared/protocol/closeCodes'
import { decodeUp } from '../shared/protocol/frames'
import { boardSubprotocol, epochPrefix, tokenPrefix } from '../shared/protocol/version'
import * as v from 'valibot'
import { identify } from './access/exchange'
import { isOriginAllowed } from './access/origin'
import { RateLimit } from './access/rateLimit'
import type { ServerContext } from './context'
import { Member } from './room/Member'
import type { Room } from './room/Room'
import { SocketOutlet } from './socketOutlet'

/** Largest frame a client may send, in bytes. */
const maxFrameBytes = 64 * 1024
const maxFragments = 16
/** Presence updates a socket may send in 10 s; more are dropped. */
const presencePer10s = 150

export class SocketDoor {
  private readonly wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxFrameBytes,
    maxFragments,
    handleProtocols: (protocols: Set<string>) => (protocols.has(boardSubprotocol) ? boardSubprotocol : false),
  } as ConstructorParameters<typeof WebSocketServer>[0])
  private readonly commandLimit: RateLimit
  private readonly presenceLimit: RateLimit

  constructor(
    server: Server,
    private readonly context: ServerContext,
  ) {
    const { clock, config } = context
    const now = () => clock.now()
    this.commandLimit = new RateLimit({ capacity: config.limits.maxCommandsPer10s, refillMs: 10_000, now })
    this.presenceLimit = new RateLimit({ capacity: presencePer10s, refillMs: 10_000, now })
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head))
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { config, metrics } = this.context
    const refuse = (status: string, reason: string) => {
      metrics.refusedJoins.inc({ reason })
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    }
    socket.on('error', () => socket.destroy())
    const boardId = /^\/sync\/([^/?]+)$/.exec(request.url ?? '')?.[1]
    if (boardId === undefined || !v.is(idSchema, boardId)) return refuse('404 Not Found', 'path')
    if (!isOriginAllowed(request.headers.origin, request.headers.host, config)) return refuse('403 Forbidden', 'origin')
    if (this.wss.clients.size >= config.limits.maxSockets) return refuse('503 Service Unavailable', 'sockets')
    this.wss.handleUpgrade(request, socket, head, (websocket) => {
      const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim())
      void this.welcome(websocket, boardId, protocols)
    })
  }

  private async welcome(websocket: WebSocket, boardId: string, protocols: string[]): Promise<void> {
    const { clock, metrics, rooms, store } = this.context
    metrics.sockets.set(this.wss.clients.size)
    websocket.on('close', () => metrics.sockets.set(this.wss.clients.size))
    websocket.on('error', () => websocket.terminate())
    const close = (code: number, reason: string) => {
      metrics.closed.inc({ reason: reason.replaceAll(' ', '_') })
      websocket.close(code, reason)
    }
    if (!protocols.includes(boardSubprotocol)) return close(closeCodes.upgrade, 'upgrade')
    // Frames that come before the door is open wait in the socket.
    websocket.pause()
    try {
      const token = protocols.find((part) => part.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? ''
      const actor = await identify(store, boardId, token, clock.now())
      if (!actor) return close(closeCodes.unauthorized, 'unauthorized')
      const room = await rooms.get(boardId)
      if (!room) return close(closeCodes.missing, 'missing')
      const epoch = protocols.find((part) => part.startsWith(epochPrefix))?.slice(epochPrefix.length) ?? null
      const outlet = new SocketOutlet(websocket, clock, metrics)
      const member = new Member(actor, epoch, outlet)
      if (websocket.readyState !== websocket.OPEN) return
      websocket.on('message', (data: Buffer, isBinary) => this.take(websocket, room, member, data, isBinary))
      websocket.on('close', () => room.leave(member))
      room.join(member)
    } catch {
      close(closeCodes.restart, 'store unavailable')
    } finally {
      websocket.resume()
    }
  }

  private take(websocket: WebSocket, room: Room, member: Member, data: Buffer, isBinary: boolean): void {
    const { metrics } = this.context
    const frame = isBinary ? decodeUp(data) : ({ type: 'garbage' } as const)
    if (frame.type === 'garbage' || frame.type === 'forbidden') {
      metrics.framesDropped.inc({ reason: frame.type })
      member.outlet.close(closeCodes.forbidden, frame.type)
    } else if (frame.type === 'step1') room.sync(member, frame.stateVector)
    else if (frame.type === 'awareness') {
      const isTaken = this.presenceLimit.take(member.actor.memberId) && room.takePresence(member, frame.update)
      if (!isTaken) metrics.framesDropped.inc({ reason: 'presence' })
    } else {
      room.take(member, frame.json)
      this.slowDown(websocket, member)
    }
  }

  /** A member over the limit is read more slowly instead of being refused: the order of its commands stays. */
  private slowDown(websocket: WebSocket, member: Member): void {
    const key = member.actor.memberId
    if (this.commandLimit.take(key)) return
    websocket.pause()
    this.context.metrics.framesDropped.inc({ reason: 'slowed' })
    this.context.clock.after(Math.max(50, this.commandLimit.waitMs(key)), () => websocket.resume())
  }
}

// The read-only copy of the shared document, kept in step by the y-websocket provider. It is never written here: the
// provider's own listeners, which would send updates up, are taken off.
import type * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import {
  applyV1,
  applyV2,
  type BoardDoc,
  clientIdCount,
  createBoardDoc,
  encodeV2,
} from '../../shared/doc/boardDoc'
import { type DocBoard, readBoard } from '../../shared/doc/readBoard'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { encodeAwareness, encodeJson, frameTypes, readJson } from '../../shared/protocol/frames'
import { type Heartbeat, heartbeatSchema } from '../../shared/protocol/heartbeat'
import { type Hello, helloSchema } from '../../shared/protocol/hello'
import { type Mine, mineSchema } from '../../shared/protocol/mine'
import type { Presence, StampedPresence } from '../../shared/protocol/presence'
import { type Result, resultSchema } from '../../shared/protocol/result'
import { boardSubprotocol, epochPrefix, tokenPrefix } from '../../shared/protocol/version'
import type { Transport } from './transport'

export interface MirrorEvents {
  hello(hello: Hello): void
  mine(mine: Mine): void
  heartbeat(heartbeat: Heartbeat): void
  result(result: Result): void
  /** The document has everything the server had; commands may be sent. */
  synced(): void
  changed(ids: ReadonlySet<string>): void
  peers(): void
  /** The socket is gone; `code` is the server's reason, or null when the line just broke. */
  closed(code: number | null): void
}

/** A document as bytes: a snapshot (V2), and the updates (V1) after it. */
export interface Picture {
  update: Uint8Array
  later: Uint8Array[]
}

/** The server says something every 12 s at least; a line that is silent for three of these is dead. */
const silenceCheckMs = 10_000

/** More than that after a snapshot, and it is worth making anew. */
const maxLater = 2_000
const maxLaterBytes = 100_000

/** Picture of a board to start from. */
export interface MirrorStart {
  epoch: string | null
  update: Uint8Array | null
  later?: readonly Uint8Array[]
  /** The document that `update` makes (without `later`), where somebody has made it already. */
  doc?: BoardDoc
}

export class Mirror {
  readonly doc: BoardDoc
  readonly docBoard: DocBoard
  /** Null until the server has said which document this is. */
  epoch: string | null
  /** The picture it started from and what has come since: a large board takes long to encode anew. */
  private picture: Picture | null
  private readonly provider: WebsocketProvider
  private readonly awareness: Awareness
  private presenceTimer: ReturnType<typeof setTimeout> | null = null
  private silentChecks = 0
  private readonly silenceTimer: ReturnType<typeof setInterval>

  constructor(
    transport: Transport,
    boardId: string,
    start: MirrorStart,
    private readonly events: MirrorEvents,
  ) {
    this.epoch = start.epoch
    this.doc = start.doc ?? createBoardDoc()
    if (start.update && !start.doc) applyV2(this.doc, start.update, 'start')
    for (const later of start.later ?? []) applyV1(this.doc, later, 'start')
    this.picture = start.update && { update: start.update, later: [...(start.later ?? [])] }
    this.doc.on('update', (update: Uint8Array) => this.noteUpdate(update))
    this.docBoard = readBoard(this.doc)
    this.docBoard.onChange((ids) => events.changed(ids))
    this.awareness = new Awareness(this.doc)
    this.awareness.setLocalState(null)
    this.provider = new WebsocketProvider(transport.socketUrl, boardId, this.doc, {
      connect: false,
      disableBc: true,
      awareness: this.awareness,
      WebSocketPolyfill: transport.WebSocket,
      // Every reconnection is ours, with jitter: see Session.
      shouldReconnect: () => false,
    })
    this.tame()
    this.silenceTimer = setInterval(() => this.checkSilence(), silenceCheckMs)
  }

  /** The provider watches for silence by the clock, and is blind for hours when that is set back. */
  private checkSilence(): void {
    if (!this.provider.wsconnected) this.silentChecks = 0
    else if (++this.silentChecks > 3) this.disconnect()
  }

  /** Nothing has come in yet, so it is not yet of any epoch. */
  get isEmpty(): boolean {
    return clientIdCount(this.doc) === 0
  }

  connect(token: string): void {
    const protocols = [boardSubprotocol, `${tokenPrefix}${token}`]
    if (this.epoch !== null) protocols.push(`${epochPrefix}${this.epoch}`)
    this.provider.protocols = protocols
    this.provider.connect()
  }

  /** Lets the line go and tells nobody. */
  disconnect(): void {
    this.provider.disconnect()
  }

  /** False when there is no line to send it over. */
  sendCommand(command: unknown): boolean {
    return this.sendFrame(encodeJson(frameTypes.command, command))
  }

  /** Says where this person is; at most ten times a second goes out, the last one wins. */
  setPresence(presence: Presence | null): void {
    this.awareness.setLocalState(presence as { [key: string]: unknown } | null)
  }

  peers(): { id: number; presence: StampedPresence }[] {
    return [...this.awareness.getStates()]
      .filter(([id]) => id !== this.doc.clientID)
      .map(([id, presence]) => ({ id, presence: presence as StampedPresence }))
  }

  /** What makes this document again. */
  encode(): Picture {
    this.picture ??= { update: encodeV2(this.doc), later: [] }
    return { update: this.picture.update, later: [...this.picture.later] }
  }

  private noteUpdate(update: Uint8Array): void {
    if (!this.picture) return
    this.picture.later.push(update)
    const { later } = this.picture
    const bytes = later.reduce((sum, { length }) => sum + length, 0)
    if (later.length > maxLater || bytes > this.picture.update.length / 2 + maxLaterBytes) this.picture = null
  }

  destroy(): void {
    clearInterval(this.silenceTimer)
    this.provider.destroy()
    this.awareness.destroy()
    if (this.presenceTimer !== null) clearTimeout(this.presenceTimer)
    this.docBoard.close()
    this.doc.destroy()
  }

  private tame(): void {
    const { provider, events } = this
    const inner = provider as unknown as { _updateHandler: () => void; _awarenessUpdateHandler: () => void }
    this.doc.off('update', inner._updateHandler)
    this.awareness.off('update', inner._awarenessUpdateHandler)
    this.awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === 'local') this.sendPresenceSoon()
      else events.peers()
    })
    const take = <T>(type: number, schema: v.GenericSchema<unknown, T>, handle: (message: T) => void) => {
      provider.messageHandlers[type] = (_encoder: unknown, decoder: decoding.Decoder) => {
        this.silentChecks = 0
        const parsed = v.safeParse(schema, readJson(decoder))
        if (parsed.success) handle(parsed.output)
      }
    }
    take(frameTypes.hello, helloSchema, (hello) => events.hello(hello))
    take(frameTypes.mine, mineSchema, (mine) => events.mine(mine))
    take(frameTypes.heartbeat, heartbeatSchema, (heartbeat) => events.heartbeat(heartbeat))
    take(frameTypes.result, resultSchema, (result) => events.result(result))
    provider.on('sync', (isSynced: boolean) => {
      if (isSynced) events.synced()
    })
    provider.on('connection-close', (event: { code?: number } | null) => {
      // Its own way back has no jitter: ours is the only one.
      provider.shouldConnect = false
      // The provider sets itself right after this event; act on the settled state.
      const code = event?.code ?? null
      queueMicrotask(() => events.closed(isReason(code) ? code : null))
    })
    provider.on('connection-error', () => {})
  }

  private sendPresenceSoon(): void {
    this.presenceTimer ??= setTimeout(() => {
      this.presenceTimer = null
      if (this.provider.synced)
        this.sendFrame(encodeAwareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])))
    }, 100)
  }

  private sendFrame(frame: Uint8Array): boolean {
    const socket = this.provider.ws
    if (!this.provider.wsconnected || !socket || socket.readyState !== 1) return false
    socket.send(frame as Uint8Array<ArrayBuffer>)
    return true
  }
}

function isReason(code: number | null): code is number {
  return code !== null && Object.values<number>(closeCodes).includes(code)
}

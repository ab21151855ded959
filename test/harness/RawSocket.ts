// A WebSocket without the product's client: sends any bytes, and reads what the server sends as it stands.
import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { encodeJson, encodeSync, frameTypes, readJson, syncTypes } from '../../shared/protocol/frames'
import type { Heartbeat } from '../../shared/protocol/heartbeat'
import type { Hello } from '../../shared/protocol/hello'
import type { Mine } from '../../shared/protocol/mine'
import type { Result } from '../../shared/protocol/result'
import { boardSubprotocol, epochPrefix, tokenPrefix } from '../../shared/protocol/version'

interface Frames {
  sync: { type: 'sync'; syncType: number; update: Uint8Array }
  awareness: { type: 'awareness'; states: { id: number; clock: number; state: unknown }[] }
  result: { type: 'result'; message: Result }
  mine: { type: 'mine'; message: Mine }
  hello: { type: 'hello'; message: Hello }
  heartbeat: { type: 'heartbeat'; message: Heartbeat }
}
export type DownFrame = Frames[keyof Frames]

export interface Closed {
  code: number
  reason: string
}

export interface RawSocketOptions {
  url: string
  boardId: string
  token?: string
  epoch?: string
  /** Instead of the right ones. */
  protocols?: string[]
  origin?: string
}

const names = {
  [frameTypes.result]: 'result',
  [frameTypes.mine]: 'mine',
  [frameTypes.hello]: 'hello',
  [frameTypes.heartbeat]: 'heartbeat',
} as const

export class RawSocket {
  readonly frames: DownFrame[] = []
  /** HTTP status instead of an upgrade, then `closed` never settles. */
  readonly refused: Promise<number>
  readonly closed: Promise<Closed>
  /** Resolves when frames can be sent. */
  readonly opened: Promise<void>
  private readonly socket: WebSocket
  private waiting: {
    find: (frame: DownFrame) => boolean
    resolve: (frame: DownFrame) => void
    reject: (error: Error) => void
  }[] = []
  private ending: Closed | null = null

  constructor({ url, boardId, token, epoch, protocols, origin }: RawSocketOptions) {
    const offered = protocols ?? [
      boardSubprotocol,
      ...(token === undefined ? [] : [tokenPrefix + token]),
      ...(epoch === undefined ? [] : [epochPrefix + epoch]),
    ]
    this.socket = new WebSocket(
      `${url.replace(/^http/, 'ws')}/sync/${boardId}`,
      offered,
      origin === undefined ? {} : { origin },
    )
    this.socket.on('error', () => {})
    this.socket.on('message', (data: Buffer) => this.take(readFrame(new Uint8Array(data))))
    this.refused = new Promise((resolve) => {
      this.socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0)
        this.socket.terminate()
      })
    })
    this.opened = new Promise((resolve) => this.socket.on('open', () => resolve()))
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        this.ending = { code, reason: reason.toString() }
        for (const { reject } of this.waiting) reject(new Error(`the socket closed with ${code} ${reason}`))
        resolve(this.ending)
      })
    })
  }

  /** Open, greeted and in step with the board. */
  static async join(options: RawSocketOptions): Promise<RawSocket> {
    const socket = new RawSocket(options)
    await socket.nextOf('hello')
    socket.sendStep1()
    await socket.nextOf('sync')
    return socket
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame)
  }

  sendText(text: string): void {
    this.socket.send(text, { binary: false })
  }

  sendStep1(stateVector: Uint8Array = Uint8Array.of(0)): void {
    this.send(encodeSync(syncTypes.step1, stateVector))
  }

  /** The server's answer to this very command. */
  async ask(command: { cid: string; [field: string]: unknown }): Promise<Result> {
    const answer = this.nextResult(command.cid)
    this.send(encodeJson(frameTypes.command, command))
    return answer
  }

  async nextResult(cid: string): Promise<Result> {
    return (await this.nextOf('result', ({ message }) => message.cid === cid)).message
  }

  /** The next frame of this type, or one that has come already. */
  async nextOf<T extends keyof Frames>(
    type: T,
    find: (frame: Frames[T]) => boolean = () => true,
  ): Promise<Frames[T]> {
    return (await this.next((frame) => frame.type === type && find(frame as Frames[T]))) as Frames[T]
  }

  /** The next frame, or one that has come already, that `find` wants. Rejects when the socket closes first. */
  next(find: (frame: DownFrame) => boolean, from = 0): Promise<DownFrame> {
    const known = this.frames.slice(from).find(find)
    if (known) return Promise.resolve(known)
    if (this.ending) return Promise.reject(new Error(`the socket has closed with ${this.ending.code}`))
    return new Promise((resolve, reject) => this.waiting.push({ find, resolve, reject }))
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  async leave(): Promise<void> {
    this.socket.close()
    await this.closed
  }

  private take(frame: DownFrame): void {
    this.frames.push(frame)
    const found = this.waiting.filter(({ find }) => find(frame))
    this.waiting = this.waiting.filter((other) => !found.includes(other))
    for (const { resolve } of found) resolve(frame)
  }
}

/** Throws on what the server should never send. */
export function readFrame(bytes: Uint8Array): DownFrame {
  const decoder = decoding.createDecoder(bytes)
  const type = decoding.readVarUint(decoder)
  if (type === frameTypes.sync) {
    return {
      type: 'sync',
      syncType: decoding.readVarUint(decoder),
      update: decoding.readVarUint8Array(decoder),
    }
  }
  if (type === frameTypes.awareness)
    return { type: 'awareness', states: readStates(decoding.readVarUint8Array(decoder)) }
  const name = names[type as keyof typeof names]
  if (!name) throw new Error(`the server sent a frame of type ${type}`)
  return { type: name, message: readJson(decoder) } as DownFrame
}

function readStates(update: Uint8Array): { id: number; clock: number; state: unknown }[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    id: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }))
}

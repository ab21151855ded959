// Bytes that no client of ours would send.
import { createConnection, type Socket } from 'node:net'
import * as Y from 'yjs'
import { makeId } from '../../../shared/model/id'
import { closeCodes } from '../../../shared/protocol/closeCodes'
import {
  encodeAwareness,
  encodeJson,
  encodeSync,
  frameTypes,
  syncTypes,
} from '../../../shared/protocol/frames'
import { RawSocket } from '../../harness/RawSocket'
import { makeRandom } from '../../harness/randomSource'
import { commandFrame } from '../encode'
import { cid, type Target } from '../target'
import { type Attack, closed, dropped, must } from './Attack'

const whole = encodeJson(frameTypes.command, {
  t: 'undo',
  cid: 'mwppaxs0-0123456789abcdef',
  target: 'x'.repeat(12),
})

/** Sends one frame as a participant; the socket must be closed with this code. */
const oneFrame = (name: string, counted: string, code: number, frame: () => Uint8Array | string): Attack => ({
  name,
  counted,
  async run(target) {
    const socket = await target.join('participant')
    const bytes = frame()
    if (typeof bytes === 'string') socket.sendText(bytes)
    else socket.send(bytes)
    const end = await socket.closed
    // A socket that is cut off in mid-frame may not hear the code.
    must(end.code, code, ...(code === 1009 ? [1006] : []))
    return `closed ${end.code}`
  },
})
const garbage = (name: string, ...bytes: number[]) =>
  oneFrame(name, dropped('garbage'), closeCodes.forbidden, () => Uint8Array.from(bytes))
const forbidden = (name: string, frame: () => Uint8Array) =>
  oneFrame(name, dropped('forbidden'), closeCodes.forbidden, frame)
const foreign = (name: string, ...vector: number[]) =>
  oneFrame(name, closed('new_epoch'), closeCodes.newEpoch, () =>
    encodeSync(syncTypes.step1, Uint8Array.from(vector)),
  )

/** A WebSocket by hand: open, then these bytes, until the server ends it. */
async function sendRaw(target: Target, ...pieces: number[][]): Promise<string> {
  const socket = await openByHand(target)
  const end = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  for (const piece of pieces) socket.write(Uint8Array.from(piece))
  await end
  return 'cut off'
}

export function openByHand({ url, board, sessions }: Target): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = createConnection({ port: Number(new URL(url).port), host: '127.0.0.1' })
    const protocols = `board.v1, token.${sessions.participant.token}`
    socket.on('error', () => {})
    socket.write(
      `GET /sync/${board.boardId} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16, 7).toString('base64')}\r\nSec-WebSocket-Protocol: ${protocols}\r\n\r\n`,
    )
    socket.once('data', () => resolve(socket))
    socket.resume()
  })
}

const byHand = (name: string, ...pieces: number[][]): Attack => ({
  name,
  counted: closed('protocol'),
  run: (target) => sendRaw(target, ...pieces),
})

const mask = [0, 0, 0, 0]

export const frameAttacks: readonly Attack[] = [
  garbage('an empty frame'),
  garbage('a type without a body', frameTypes.command),
  garbage('an unknown type', 63, 0),
  garbage('a varint without an end', ...Array.from({ length: 12 }, () => 0xff)),
  garbage('a command cut in half', ...whole.subarray(0, whole.length / 2)),
  garbage('trailing junk behind a command', ...whole, 0),
  garbage('a length that is a lie', frameTypes.command, 0xff, 0xff, 0x03, 0x7b),
  garbage('text that is no JSON', ...commandFrame('{"t":')),
  garbage('bytes that are no UTF-8', frameTypes.command, 2, 0xc3, 0x28),
  garbage('a SyncStep1 cut off', 0, 0, 5, 1),
  garbage(
    'a frame only the server sends',
    ...encodeJson(frameTypes.result, { cid: cid(), ok: true, seq: 1 }),
  ),
  oneFrame('a state vector of 60 KB', dropped('garbage'), closeCodes.forbidden, () =>
    encodeSync(syncTypes.step1, new Uint8Array(60_000)),
  ),
  oneFrame('a state vector of 4 MB', closed('protocol'), 1009, () =>
    encodeSync(syncTypes.step1, new Uint8Array(4 * 1024 * 1024)),
  ),
  oneFrame('presence of 10 KB', dropped('garbage'), closeCodes.forbidden, () =>
    encodeAwareness(new Uint8Array(10_000)),
  ),
  oneFrame('a text frame', dropped('garbage'), closeCodes.forbidden, () => '{"t":"note.add"}'),
  oneFrame('a frame of 1 MB', closed('protocol'), 1009, () => commandFrame('x'.repeat(1024 * 1024))),
  byHand('a frame without a mask', [0x82, 0x01, 0x00]),
  byHand('a reserved bit, as if compressed', [0xc2, 0x81, ...mask, 0]),
  byHand('an unknown opcode', [0x8b, 0x80, ...mask]),
  byHand('a ping of 200 bytes', [0x89, 0xfe, 0, 200, ...mask, ...new Array(200).fill(0)]),
  byHand('a continuation of nothing', [0x80, 0x81, ...mask, 0]),
  byHand(
    'endless fragments',
    [0x02, 0x81, ...mask, 64],
    ...Array.from({ length: 200 }, () => [0x00, 0x81, ...mask, 64]),
  ),
  {
    name: 'a flood of pings whose answers nobody reads',
    counted: dropped('ping'),
    async run(target) {
      const socket = await openByHand(target)
      socket.pause()
      const end = new Promise<void>((resolve) => socket.once('close', () => resolve()))
      const ping = [0x89, 0xfd, ...mask, ...new Array(125).fill(0)]
      for (let n = 0; n < 2_000; n++) socket.write(Uint8Array.from(ping))
      socket.resume()
      await end
      return 'cut off'
    },
  },
  forbidden('a SyncStep2', () => encodeSync(syncTypes.step2, Y.encodeStateAsUpdate(new Y.Doc()))),
  forbidden('an Update that rewrites a note', () => {
    const doc = new Y.Doc()
    doc.getMap('records').set('x'.repeat(12), { kind: 'note', originalText: '改掉了' })
    return encodeSync(syncTypes.update, Y.encodeStateAsUpdate(doc))
  }),
  forbidden('a delete set over everything', () =>
    encodeSync(syncTypes.update, Uint8Array.of(0, 1, 1, 1, 0, 0xff, 0xff, 0xff, 0x7f)),
  ),
  forbidden('an Update that claims 33 million structs', () =>
    encodeSync(syncTypes.update, Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0)),
  ),
  forbidden('a V2 bomb', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'x'.repeat(50_000))
    return encodeSync(syncTypes.update, Y.encodeStateAsUpdateV2(doc))
  }),
  forbidden('an unknown kind of sync', () => encodeSync(3, Uint8Array.of(0))),
  foreign('a state vector of garbage', 9, 200, 200),
  foreign('a state vector of nothing at all'),
  foreign('a state vector whose count is a lie', 0xff, 0xff, 0xff, 0x7f, 1, 1),
  foreign('a clock of the future', 1, 5, 0xff, 0xff, 0x03),
  {
    name: 'a flood of SyncStep1',
    counted: dropped('sync'),
    async run(target) {
      const socket = await target.join('tableLead')
      for (let n = 0; n < 300; n++) socket.sendStep1()
      const { code } = await socket.closed
      must(code, closeCodes.slow)
      return `closed ${code}`
    },
  },
  {
    name: '40 sockets of seeded noise',
    counted: dropped('garbage'),
    async run({ url, board, sessions }) {
      const random = makeRandom(7)
      const types = [0, 1, 64, 65, 200]
      for (let n = 0; n < 40; n++) {
        const socket = new RawSocket({ url, boardId: board.boardId, token: sessions.observer.token })
        await socket.nextOf('hello')
        for (let sent = 0; sent < 30; sent++) {
          const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
            Math.floor(random() * 256),
          )
          bytes[0] = types[Math.floor(random() * types.length)]!
          socket.send(bytes)
        }
        await socket.leave()
      }
      return '1,200 frames, nothing done'
    },
  },
  {
    name: 'frames before the door is open, with a bad token',
    counted: closed('unauthorized'),
    async run({ url, board }) {
      const socket = new RawSocket({ url, boardId: board.boardId, token: 'bad' })
      await socket.opened
      for (let n = 0; n < 500; n++)
        socket.send(
          encodeJson(frameTypes.command, {
            t: 'note.add',
            cid: cid(),
            id: makeId(),
            text: '字',
            category: null,
          }),
        )
      must((await socket.closed).code, closeCodes.unauthorized)
      must(socket.frames.length, 0)
      return 'closed 4401, no frame looked at'
    },
  },
]

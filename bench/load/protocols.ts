// How each server is spoken to: what a client says first, what an edit and a moved pointer are on its wire, and what of
// the frames it sends is a change of the document.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { makeCid } from '../../shared/model/id'
import { encodeAwareness, encodeJson, encodeSync, frameTypes, syncTypes } from '../../shared/protocol/frames'
import { boardSubprotocol, tokenPrefix } from '../../shared/protocol/version'
import { type BenchNote, noteRecord } from './notes'

export type ServerName = 'ours' | 'hocuspocus' | 'minimal' | 'floor'

export interface Wire {
  path: string
  protocols: string[]
  greetings: Uint8Array[]
  /** One more note. `cid` names its acknowledgement where there is one. */
  edit(note: BenchNote): { frame: Uint8Array; cid?: string }
  movePointer(x: number, y: number): Uint8Array
}

const emptyVector = Uint8Array.of(0)

/** One member's way to talk to a server; `stateVector` says what it holds already. */
export function createWire(
  server: ServerName,
  boardId: string,
  token: string,
  stateVector: Uint8Array = emptyVector,
): Wire {
  const speak = server === 'hocuspocus' ? addressTo(boardId) : (frame: Uint8Array) => frame
  const step1 = speak(encodeSync(syncTypes.step1, stateVector))
  const awarenessId = Math.floor(Math.random() * 2 ** 31)
  let clock = 0
  const movePointer = (x: number, y: number) =>
    speak(encodeAwareness(awarenessUpdate(awarenessId, ++clock, { cursor: ['problem', x, y] })))
  if (server === 'ours') {
    return {
      path: `/sync/${boardId}`,
      protocols: [boardSubprotocol, tokenPrefix + token],
      greetings: [step1],
      movePointer,
      edit({ id, text, category, pos }) {
        const cid = makeCid(Date.now())
        const command = { t: 'note.add', cid, id, text, category, pos }
        return { frame: encodeJson(frameTypes.command, command), cid }
      },
    }
  }
  const doc = new Y.Doc()
  let written: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    written = update
  })
  return {
    path: `/${boardId}`,
    protocols: [],
    greetings: server === 'hocuspocus' ? [speak(authentication()), step1] : [step1],
    movePointer,
    edit(note) {
      doc.getMap('records').set(note.id, noteRecord(note))
      return { frame: speak(encodeSync(syncTypes.update, written)) }
    },
  }
}

/** A document of so many notes as one update of it, for servers that take those. */
export function encodeNotes(server: ServerName, boardId: string, notes: readonly BenchNote[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const note of notes) doc.getMap('records').set(note.id, noteRecord(note))
  })
  const frame = encodeSync(syncTypes.update, Y.encodeStateAsUpdate(doc))
  return server === 'hocuspocus' ? addressTo(boardId)(frame) : frame
}

/** The change of the document that a frame carries; null for every other frame. */
export function readUpdate(server: ServerName, frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  if (server === 'hocuspocus') decoding.readVarString(decoder)
  if (decoding.readVarUint(decoder) !== frameTypes.sync) return null
  return decoding.readVarUint(decoder) === syncTypes.step1 ? null : decoding.readVarUint8Array(decoder)
}

/** The command that a frame of ours answers; null for every other frame. */
export function readAnswer(frame: Uint8Array): { cid: string; ok: boolean } | null {
  if (frame[0] !== frameTypes.result) return null
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return JSON.parse(decoding.readVarString(decoder)) as { cid: string; ok: boolean }
}

/** Hocuspocus puts the document's name before each frame. */
function addressTo(boardId: string): (frame: Uint8Array) => Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, boardId)
  const name = encoding.toUint8Array(encoder)
  return (frame) => Buffer.concat([name, frame])
}

/** Hocuspocus: type 2, then 0 for a token, then the token. */
function authentication(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'token')
  return encoding.toUint8Array(encoder)
}

function awarenessUpdate(id: number, clock: number, state: object): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}

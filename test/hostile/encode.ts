// Bytes made by hand: what our own client would encode, and what it never would.
import * as encoding from 'lib0/encoding'
import { frameTypes } from '../../shared/protocol/frames'

/** An awareness update about one id, as y-protocols frames it. */
export function encodePresence(id: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}

/** A command frame around any text, JSON or not. */
export function commandFrame(text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.command)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

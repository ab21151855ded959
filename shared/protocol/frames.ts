// Frames: a varuint type, then its body. Bodies of the board's own messages are JSON.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const frameTypes = {
  sync: 0,
  awareness: 1,
  command: 64,
  result: 65,
  mine: 66,
  hello: 67,
  heartbeat: 68,
} as const

export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

/** A frame that holds one JSON message. */
export function encodeJson(type: number, message: unknown): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(message))
  return encoding.toUint8Array(encoder)
}

export function encodeSync(syncType: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.sync)
  encoding.writeVarUint(encoder, syncType)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export function encodeAwareness(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.awareness)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export type UpFrame =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'command'; json: unknown }
  /** A frame that only the server may send, or that is no frame at all. */
  | { type: 'forbidden' }
  | { type: 'garbage' }

/** Longest state vector, in bytes, that a client may send. */
export const maxStateVectorBytes = 4096
export const maxAwarenessBytes = 1024

/** Reads a client's frame. Never throws. */
export function decodeUp(frame: Uint8Array): UpFrame {
  try {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    const read = readBody(type, decoder)
    return read && !decoding.hasContent(decoder)
      ? read
      : read?.type === 'forbidden'
        ? read
        : { type: 'garbage' }
  } catch {
    return { type: 'garbage' }
  }
}

function readBody(type: number, decoder: decoding.Decoder): UpFrame | null {
  if (type === frameTypes.command)
    return { type: 'command', json: JSON.parse(decoding.readVarString(decoder)) }
  if (type === frameTypes.awareness) {
    const update = decoding.readVarUint8Array(decoder)
    return update.length <= maxAwarenessBytes ? { type: 'awareness', update } : null
  }
  if (type !== frameTypes.sync) return null
  if (decoding.readVarUint(decoder) !== syncTypes.step1) return { type: 'forbidden' }
  const stateVector = decoding.readVarUint8Array(decoder)
  return stateVector.length <= maxStateVectorBytes ? { type: 'step1', stateVector } : null
}

/** The JSON body of a frame whose type has already been read from this decoder. */
export function readJson(decoder: decoding.Decoder): unknown {
  return JSON.parse(decoding.readVarString(decoder))
}

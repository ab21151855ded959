// WebSocket frames as bytes. Frames that many sockets get are put into bytes once, and each socket then costs one write.

const finBinary = 0x82
const known = new WeakMap<readonly Uint8Array[], Buffer>()

/** All frames, one after the other, as a server sends them: binary, whole, without a mask. One list is joined once. */
export function joinFrames(frames: readonly Uint8Array[]): Buffer {
  const joined = known.get(frames)
  if (joined) return joined
  const bytes = Buffer.concat(frames.flatMap((frame) => [headOf(frame.length), frame]))
  known.set(frames, bytes)
  return bytes
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([finBinary, length])
  const head = Buffer.allocUnsafe(length < 65_536 ? 4 : 10)
  head[0] = finBinary
  head[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

// WebSocket frames as bytes. Frames that many sockets get are put into bytes once, and each socket then costs one write.

const finBinary = 0x82
/** More than this is not copied to be in one piece: the system takes several pieces in one write as well. */
const longestJoined = 64 * 1024
const known = new WeakMap<readonly Uint8Array[], readonly Uint8Array[]>()

/** All frames, one after the other, as a server sends them: binary, whole, without a mask; mostly in one piece. */
export function piecesOf(frames: readonly Uint8Array[]): readonly Uint8Array[] {
  const made = known.get(frames)
  if (made) return made
  const parts = frames.flatMap((frame) => [headOf(frame.length), frame])
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const pieces = length === 0 || length > longestJoined ? parts : [Buffer.concat(parts, length)]
  known.set(frames, pieces)
  return pieces
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

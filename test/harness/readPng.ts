// Reads a PNG as pictures of the board are: 8 bits a channel, with alpha, not interlaced.
import { inflateSync } from 'node:zlib'

export interface Pixels {
  width: number
  height: number
  /** As `#rrggbb`. */
  colourAt(x: number, y: number): string
}

const signature = '89504e470d0a1a0a'
const bytesPerPixel = 4

export function readPng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file)
  if (bytes.subarray(0, 8).toString('hex') !== signature) throw new Error('this is no PNG')
  const { width, height, data } = readChunks(bytes)
  const rows = unfilter(inflateSync(data), width * bytesPerPixel, height)
  return {
    width,
    height,
    colourAt(x, y) {
      const at = (Math.floor(y) * width + Math.floor(x)) * bytesPerPixel
      return `#${Buffer.from(rows.subarray(at, at + 3)).toString('hex')}`
    },
  }
}

function readChunks(bytes: Buffer): { width: number; height: number; data: Buffer } {
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  const [depth, colourType, , , interlace] = bytes.subarray(24, 29)
  if (depth !== 8 || colourType !== 6 || interlace !== 0) throw new Error('this PNG is of another sort')
  const parts: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return { ...size, data: Buffer.concat(parts) }
}

/** Undoes the five filters: each row says how it was written, relative to its left and upper neighbours. */
function unfilter(filtered: Buffer, rowBytes: number, height: number): Uint8Array {
  const rows = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row++) {
    const from = row * (rowBytes + 1)
    const to = row * rowBytes
    const filter = filtered[from]
    for (let at = 0; at < rowBytes; at++) {
      const left = at < bytesPerPixel ? 0 : (rows[to + at - bytesPerPixel] ?? 0)
      const up = row === 0 ? 0 : (rows[to + at - rowBytes] ?? 0)
      const corner = row === 0 || at < bytesPerPixel ? 0 : (rows[to + at - rowBytes - bytesPerPixel] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      rows[to + at] = (filtered[from + 1 + at] ?? 0) + guess
    }
  }
  return rows
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

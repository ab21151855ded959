// Takes chosen files out of a ZIP archive and stops as soon as they grow over a limit: sizes that the archive declares
// are not believed, the bytes that come out are counted.
import { Inflate } from 'fflate'

export class UnzipError extends Error {
  constructor(readonly reason: 'broken' | 'tooLarge') {
    super(reason)
  }
}

/** More files than any workbook has. */
const maxEntries = 20_000
/** A piece this small grows to at most 17 MB before it is counted. */
const pieceBytes = 16 * 1024

interface Entry {
  name: string
  method: number
  packed: Uint8Array
}

/** Name → bytes of the files that `wants` names; together at most `maxBytes`. */
export function unzipBounded(
  archive: Uint8Array,
  wants: (name: string) => boolean,
  maxBytes: number,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let left = maxBytes
  for (const entry of listEntries(archive)) {
    if (!wants(entry.name) || files.has(entry.name)) continue
    const file = unpack(entry, left)
    left -= file.length
    files.set(entry.name, file)
  }
  return files
}

function unpack({ method, packed }: Entry, maxBytes: number): Uint8Array {
  if (method === 0) {
    if (packed.length > maxBytes) throw new UnzipError('tooLarge')
    return packed
  }
  if (method !== 8) throw new UnzipError('broken')
  return inflate(packed, maxBytes)
}

function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  let isDone = false
  const stream = new Inflate((piece, isLast) => {
    length += piece.length
    if (length > maxBytes) throw new UnzipError('tooLarge')
    pieces.push(piece)
    isDone = isLast
  })
  try {
    for (let at = 0; at < packed.length && !isDone; at += pieceBytes) {
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length)
    }
  } catch (error) {
    throw error instanceof UnzipError ? error : new UnzipError('broken')
  }
  return join(pieces, length)
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const file = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.length
  }
  return file
}

/** What the archive's directory lists; the bytes of each are a view of the archive, never beyond it. */
function* listEntries(archive: Uint8Array): Generator<Entry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  if (end < 0) throw new UnzipError('broken')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > maxEntries) throw new UnzipError('tooLarge')
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new UnzipError('broken')
    const nameLength = view.getUint16(at + 28, true)
    const nameAt = at + 46
    yield {
      name: new TextDecoder().decode(archive.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: packedBytes(archive, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    }
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function packedBytes(archive: Uint8Array, view: DataView, headerAt: number, size: number): Uint8Array {
  if (headerAt + 30 > view.byteLength || view.getUint32(headerAt, true) !== 0x04034b50) {
    throw new UnzipError('broken')
  }
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  return archive.subarray(from, from + size)
}

/** Where the end of the directory is written: the last such mark in the last 64 KB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

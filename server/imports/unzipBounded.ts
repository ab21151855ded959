// Takes chosen files out of a ZIP archive and stops as soon as they grow over a limit: sizes that the archive declares
// are not believed, what comes out is counted.
import { inflateRawSync } from 'node:zlib'

export class UnzipError extends Error {
  constructor(readonly reason: 'broken' | 'tooLarge') {
    super(reason)
  }
}

/** More files than any workbook has. */
const maxEntries = 20_000

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

/** Stops at the limit, however much more would come. */
function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UnzipError(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken')
  }
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

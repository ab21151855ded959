/**
 * A checksum over what a log record or a snapshot holds. SQLite's own check walks the pages' structure: a byte that a
 * disk has flipped inside a blob passes it, and would become a board that looks whole and is not.
 */
import { crc32 } from 'node:zlib'

/** The parts one after the other, each with its length, so that no byte can move from one to the next unseen. */
export function sumOf(...parts: (Uint8Array | string | null)[]): number {
  let sum = 0
  for (const part of parts) {
    const bytes = part ?? ''
    sum = crc32(`${part === null ? 'null' : bytes.length}:`, sum)
    sum = crc32(bytes, sum)
  }
  return sum
}

/**
 * Texts are read as bytes and decoded here: the driver ends the whole process, every board with it, at a text column
 * that a disk has left with bytes that are no UTF-8.
 */
import { StoreCorrupt } from '../errors'

export type Blob = ArrayBuffer | Buffer

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A list of columns for SELECT, whose texts come as bytes. */
export function asBytes(columns: string): string {
  return columns
    .split(', ')
    .map((name) => `CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END AS ${name}`)
    .join(', ')
}

/** The driver hands out an ArrayBuffer or a Buffer, depending on the call. */
export function toBytes(blob: Blob): Uint8Array {
  return blob instanceof ArrayBuffer
    ? new Uint8Array(blob)
    : new Uint8Array(blob.buffer, blob.byteOffset, blob.byteLength)
}

/** Throws StoreCorrupt. */
export function readText(blob: Blob): string {
  try {
    return decoder.decode(blob)
  } catch {
    throw new StoreCorrupt('a text in the database is damaged: it is not as it was written')
  }
}

/** The named columns of a row of `asBytes`, all of its bytes being texts. Single rows have a field of the driver's too. */
export function readRow<Row>(row: unknown, columns: string): Row {
  const stored = row as Record<string, unknown>
  return Object.fromEntries(
    columns.split(', ').map((name) => {
      const value = stored[name]
      return [name, typeof value === 'object' && value !== null ? readText(value as Blob) : value]
    }),
  ) as Row
}

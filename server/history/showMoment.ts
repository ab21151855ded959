// A past moment of a board, out of the chapter that covers it.
import { gzipSync } from 'node:zlib'
import { readRecord } from '../../shared/model/migrations'
import { boardAt, unpackContent } from './chapter'

export interface ShownMoment {
  /** Server ms; null when the chapter begins there. */
  at: number | null
  /** A JSON array of records, gzipped. */
  records: Uint8Array
}

export function showMoment(body: Uint8Array, seq: number): ShownMoment {
  const { at, records: stored } = boardAt(unpackContent(body), seq)
  // A chapter may be older than fields that its records should have.
  const records = stored.flatMap((record) => readRecord(record) ?? [])
  return { at, records: new Uint8Array(gzipSync(JSON.stringify(records), { level: 3 })) }
}

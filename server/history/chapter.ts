// A chapter of a board's history: the board as it was before a stretch of the log, and what each record of it changed.
// It knows nothing of Yjs and nothing private, so it is good for ever, in whichever epoch.
import { gunzipSync, gzipSync } from 'node:zlib'
import type { BoardRecord } from '../../shared/model/record'
import type { Chapter } from '../store/Store'

export interface ChapterContent {
  base: BoardRecord[]
  /** Seq, server ms, and the records as they were from then on. */
  moments: [seq: number, at: number, records: BoardRecord[]][]
}

/** Compressed, not for its size alone: a chapter repeats the board at its beginning. */
export function packContent(content: ChapterContent): Uint8Array {
  return new Uint8Array(gzipSync(JSON.stringify(content), { level: 4 }))
}

export function unpackContent(body: Uint8Array): ChapterContent {
  return JSON.parse(gunzipSync(body).toString()) as ChapterContent
}

/** The board after the record `seq` of the log, and when that was; `at` is null at the chapter's very beginning. */
export function boardAt(
  { base, moments }: ChapterContent,
  seq: number,
): { at: number | null; records: BoardRecord[] } {
  const records = new Map(base.map((record) => [record.id, record]))
  let at: number | null = null
  for (const moment of moments) {
    if (moment[0] > seq) break
    at = moment[1]
    for (const record of moment[2]) records.set(record.id, record)
  }
  return { at, records: [...records.values()] }
}

/** Whether the board as it was at `seq` can be told from this chapter. */
export function covers({ fromSeq, toSeq }: Pick<Chapter, 'fromSeq' | 'toSeq'>, seq: number): boolean {
  return fromSeq - 1 <= seq && seq <= toSeq
}

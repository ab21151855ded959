/** Rows and records for tests of a store: plain, different from each other, and the same at every call. */
import type { BoardRow, CapabilityRow, LogRecord, MemberRow } from '../../server/store/Store'

/** Han with and without a surrogate pair, a combining accent, an emoji sequence, quotes and a line break. */
export const unicode = '便利貼「𠮷野家」e\u0301 👩‍👩‍👧\n\'"; -- \\'

/** The same bytes for the same length and seed. */
export function bytes(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 7 + seed) & 0xff)
}

/** A join code of its own for each key. */
function codeOf(key: string): string {
  let sum = 0
  for (const char of key) sum = (sum * 131 + (char.codePointAt(0) ?? 0)) % 90_000_000
  return String(10_000_000 + sum)
}

export function board(key: string, other: Partial<BoardRow> = {}): BoardRow {
  return {
    id: `board-${key}-0123456789`,
    epoch: `epoch-${key}`,
    createdAt: 1_732_176_000_123,
    joinCode: codeOf(key),
    joinOpen: true,
    language: 'zh-TW',
    title: `Board ${key}`,
    ...other,
  }
}

export function capability(
  boardKey: string,
  index: number,
  other: Partial<CapabilityRow> = {},
): CapabilityRow {
  return {
    id: `capability-${index}`,
    boardId: board(boardKey).id,
    hash: `hash-${index}`,
    role: 'facilitator',
    scope: 'board',
    expiresAt: null,
    revokedAt: null,
    createdAt: 1_732_176_000_000 + index,
    ...other,
  }
}

export function member(boardKey: string, index: number, other: Partial<MemberRow> = {}): MemberRow {
  return {
    id: `member-${index}`,
    boardId: board(boardKey).id,
    keyHash: `key-${index}`,
    name: `Member ${index}`,
    unit: '',
    role: 'participant',
    createdAt: 1_732_176_000_000 + index,
    erasedAt: null,
    ...other,
  }
}

export const answersOf = (...cids: string[]) => cids.map((cid) => ({ cid, memberId: 'member-1' }))

export function record(seq: number, other: Partial<LogRecord> = {}): LogRecord {
  return {
    seq,
    at: 1_732_176_000_000 + seq,
    answers: answersOf(`cid-${seq}`),
    update: bytes(40, seq),
    private: null,
    ...other,
  }
}

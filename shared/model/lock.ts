// Locks: the whole board, a lane or a table's part, closed to everybody but those who run the meeting.
import * as v from 'valibot'
import type { BoardRecord } from './record'

/** `board`, `lane:<category>` (or `lane:none`), `table:<id>`. */
export const locksSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^(board|lane:[a-z]{1,20}|table:[A-Za-z0-9_-]{10,32})$/))),
  v.maxLength(100),
)

export function laneLock(category: string | null): string {
  return `lane:${category ?? 'none'}`
}

export function tableLock(tableId: string): string {
  return `table:${tableId}`
}

const lockedByBoard: ReadonlySet<string> = new Set(['note', 'cluster', 'row', 'link', 'table', 'mindNode'])

/** Whether one of these locks closes this record. */
export function isLocked(locks: readonly string[], record: BoardRecord): boolean {
  if (locks.length === 0) return false
  if (locks.includes('board') && lockedByBoard.has(record.kind)) return true
  if ((record.kind === 'note' || record.kind === 'cluster') && locks.includes(laneLock(record.category)))
    return true
  const hasTable = record.kind === 'note' || record.kind === 'cluster' || record.kind === 'row'
  return hasTable && record.tableId !== null && locks.includes(tableLock(record.tableId))
}

// A board as text, to compare contents: the same records in any order give the same text.
import type { BoardRecord } from '../../../shared/model/record'

const cache = new WeakMap<BoardRecord, string>()

/** One record with its fields in a fixed order. */
export function textOf(record: BoardRecord): string {
  let text = cache.get(record)
  if (text === undefined) {
    text = JSON.stringify(sorted(record))
    cache.set(record, text)
  }
  return text
}

export function contentOf(board: { all(): Iterable<BoardRecord> }): string {
  return [...board.all()].map(textOf).sort().join('\n')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, inner]) => [field, sorted(inner)]),
  )
}

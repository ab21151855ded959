// The order that moves a row one place up or down among the rows that are shown; null at the end of the way.
import { generateKeyBetween } from 'fractional-indexing'

export interface Ordered {
  id: string
  order: string
}

export function orderAfterMove(rows: readonly Ordered[], id: string, by: -1 | 1): string | null {
  const place = rows.findIndex((row) => row.id === id)
  const passed = rows[place + by]
  if (place < 0 || !passed) return null
  // Rows made at the same moment can carry the same order: there is no place between them, so they are passed together.
  const rest = by < 0 ? rows.slice(0, place - 1).toReversed() : rows.slice(place + 2)
  const beyond = rest.find((row) => row.order !== passed.order)?.order ?? null
  return by < 0 ? generateKeyBetween(beyond, passed.order) : generateKeyBetween(passed.order, beyond)
}

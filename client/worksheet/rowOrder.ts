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
  const beyond = rows[place + 2 * by]
  const [before, after] = by < 0 ? [beyond, passed] : [passed, beyond]
  // Two rows made at the same moment can carry the same order: then there is no place between them.
  if (before && after && before.order >= after.order) return generateKeyBetween(before.order, null)
  return generateKeyBetween(before?.order ?? null, after?.order ?? null)
}

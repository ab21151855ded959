// The order that puts a row, or an entry of a cell, beside another.
import { generateKeyBetween } from 'fractional-indexing'

export interface Ordered {
  id: string
  order: string
}

/** Before (-1) or behind (1) another; null when that one is not there. */
export function orderBeside(sorted: readonly Ordered[], besideId: string, side: -1 | 1): string | null {
  const place = sorted.findIndex(({ id }) => id === besideId)
  const beside = sorted[place]
  if (!beside) return null
  // Things made at the same moment can carry the same order: there is no place between them, they stay together.
  const rest = side < 0 ? sorted.slice(0, place).toReversed() : sorted.slice(place + 1)
  const beyond = rest.find(({ order }) => order !== beside.order)?.order ?? null
  return side < 0 ? generateKeyBetween(beyond, beside.order) : generateKeyBetween(beside.order, beyond)
}

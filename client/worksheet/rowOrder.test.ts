import { generateKeyBetween } from 'fractional-indexing'
import { expect, it } from 'vitest'
import { byOrder } from '../../shared/model/board'
import { type Ordered, orderBeside } from './rowOrder'

function rowsOf(...ids: string[]) {
  let order: string | null = null
  return ids.map((id) => {
    order = generateKeyBetween(order, null)
    return { id, order }
  })
}

/** One place up or down, as the table's buttons do it. */
function orderAfterMove(rows: readonly Ordered[], id: string, by: -1 | 1): string | null {
  const passed = rows[rows.findIndex((row) => row.id === id) + by]
  return passed ? orderBeside(rows, passed.id, by) : null
}

function moved(ids: string[], id: string, by: -1 | 1): string[] {
  const rows = rowsOf(...ids)
  const order = orderAfterMove(rows, id, by)
  if (order === null) return ids
  return rows
    .map((row) => (row.id === id ? { id, order } : row))
    .sort(byOrder)
    .map((row) => row.id)
}

it('moves a row one place either way', () => {
  expect(moved(['a', 'b', 'c', 'd'], 'c', -1)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], 'b', 1)).toEqual(['a', 'c', 'b', 'd'])
  expect(moved(['a', 'b'], 'b', -1)).toEqual(['b', 'a'])
  expect(moved(['a', 'b'], 'a', 1)).toEqual(['b', 'a'])
})

it('goes no further than the ends', () => {
  expect(orderAfterMove(rowsOf('a', 'b'), 'a', -1)).toBeNull()
  expect(orderAfterMove(rowsOf('a', 'b'), 'b', 1)).toBeNull()
  expect(orderBeside(rowsOf('a'), 'missing', 1)).toBeNull()
})

it('passes rows that carry the same order together', () => {
  const rows = [
    { id: 'a', order: 'a0' },
    { id: 'b', order: 'a1' },
    { id: 'c', order: 'a1' },
    { id: 'd', order: 'a2' },
  ]
  const order = orderAfterMove(rows, 'd', -1) ?? ''
  expect(order > 'a0' && order < 'a1').toBe(true)
  const after = orderAfterMove(rows, 'a', 1) ?? ''
  expect(after > 'a1' && after < 'a2').toBe(true)
})

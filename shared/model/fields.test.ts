import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { orderSchema } from './fields'

it('takes as an order exactly what the library of fractional indices can go on from', () => {
  const text = fc.stringMatching(/^[A-Za-z0-9]{1,40}$/)
  const whole = fc.stringMatching(/^([abcYZ][0-9A-Za-z]{1,5}|[A-Z][0z]{0,28}|[a-z][0z]{0,28})$/)
  fc.assert(
    fc.property(fc.oneof(text, whole), (order) => {
      expect(v.safeParse(orderSchema, order).success).toBe(canGoOn(order))
    }),
    {
      seed: 4,
      numRuns: 5000,
      examples: [[`A${'0'.repeat(26)}`], [`z${'z'.repeat(26)}`], ['a0'], ['a00'], ['Zz']],
    },
  )
})

function canGoOn(order: string): boolean {
  try {
    return generateKeyBetween(order, null) > order
  } catch {
    return false
  }
}

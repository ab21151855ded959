// Properties of merging by words: what either side added stays, once; what either side took away is gone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge'
import { applyOps, diffTexts } from './ops'
import { splicesBetween } from './splices'

const options = { numRuns: 500, seed: 20_190_118 }
const plain = fc
  .array(fc.constantFrom('a', 'b', '，', '😀', '😁', '字'), { maxLength: 12 })
  .map((chars) => chars.join(''))
const half = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function merge(base: string, mine: string, theirs: string): string {
  return applyOps(theirs, mergeTexts(base, mine, theirs) ?? [])
}

describe('differences', () => {
  test('lead from one text to the other and cut no character', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const op = diffTexts(before, after)
        expect(applyOps(before, op ? [op] : [])).toBe(after)
        if (op)
          for (const part of [op.ins, before.slice(op.index, op.index + op.del)])
            expect(part).not.toMatch(half)
        const splices = splicesBetween(before, after)
        expect(applyOps(before, splices.toReversed())).toBe(after)
        for (const { index, del, ins } of splices)
          expect(`${before.slice(index, index + del)}|${ins}`).not.toMatch(half)
      }),
      options,
    )
  })
})

describe('merging', () => {
  test('brings nothing where one side changed nothing', () => {
    fc.assert(
      fc.property(plain, plain, (base, changed) => {
        expect(merge(base, changed, base)).toBe(changed)
        expect(mergeTexts(base, base, changed)).toBeNull()
        expect(mergeTexts(base, changed, changed)).toBeNull()
      }),
      options,
    )
  })

  test('keeps each addition once and each deletion', () => {
    // Each character of the base may go, and something new may come before it, on either side.
    const side = fc.array(fc.tuple(fc.boolean(), fc.nat(2)), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(side, side, (mineOf, theirsOf) => {
        const base = ['甲', '乙', '😀', '丙', '丁', '😁', '戊', '己']
        const [mine, theirs] = [change(base, mineOf, 0xac00), change(base, theirsOf, 0xb000)]
        const merged = [...merge(base.join(''), mine.join(''), theirs.join(''))]
        expect(new Set(merged).size).toBe(merged.length)
        for (const char of base)
          expect(merged.includes(char)).toBe(mine.includes(char) && theirs.includes(char))
        for (const char of [...mine, ...theirs]) if (!base.includes(char)) expect(merged).toContain(char)
      }),
      options,
    )
  })

  test('theirs come first where both added at one place', () => {
    expect(merge('中間', '中我間', '中你間')).toBe('中你我間')
  })

  test('two additions around what the other side changed do not bring the middle twice', () => {
    expect(merge('ABC', 'xABCy', 'AC')).toBe('xACy')
  })
})

function change(
  base: readonly string[],
  how: readonly (readonly [boolean, number])[],
  firstNew: number,
): string[] {
  let next = firstNew
  const added = (count: number) => Array.from({ length: count }, () => String.fromCharCode(next++))
  return [
    ...base.flatMap((char, i) => [...added(how[i]![1]), ...(how[i]![0] ? [char] : [])]),
    ...added(how[8]![1]),
  ]
}

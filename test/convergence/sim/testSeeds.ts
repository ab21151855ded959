// The tests of a range of seeds: none breaks an invariant, and together they went through everything that can go wrong.
import { expect, test } from 'vitest'
import { faultNames } from './FaultMaker'
import { runSeeds } from './runSeeds'
import { Tally } from './Tally'

const atATime = 50

export function testSeeds(first: number, last: number): void {
  const total = new Tally()
  for (let from = first; from <= last; from += atATime) {
    const title = `[SR1] [SR2] [SR3] [SR8] [SR9] [SR12] [SR16] seeds ${from} to ${from + atATime - 1} converge and lose nothing`
    test(title, async () => {
      const { failures, tally } = await runSeeds(from, atATime)
      total.add(tally)
      expect(failures.join('\n')).toBe('')
    }, 300_000)
  }

  test(`seeds ${first} to ${last} went through every fault and died at many different awaits`, () => {
    expect(total.runs).toBe(last - first + 1)
    for (const fault of faultNames) expect(total.injected[fault], fault).toBeGreaterThan(2)
    const diedAt = Object.values(total.points).filter((point) => point.diedAt > 0)
    expect(diedAt.length).toBeGreaterThan(15)
    expect(Object.keys(total.logged).length).toBeGreaterThan(50)
    expect(total.acknowledged).toBeGreaterThan(5_000)
  })
}

// The first hundred seeds of the simulation. `npm run sim` runs as many more as one likes.
import './sim/globalTime'
import { expect, test } from 'vitest'
import { reportOf, runSeeds } from './sim/runSeeds'

for (const from of [1, 26, 51, 76]) {
  test(`[SR1] [SR2] [SR3] [SR8] [SR9] [SR12] [SR16] seeds ${from} to ${from + 24} converge and lose nothing`, async () => {
    expect((await runSeeds(from, 25)).map(reportOf).join('\n')).toBe('')
  }, 120_000)
}

// Runs simulations one after the other and says which seeds broke an invariant, with the command that repeats each.
import { type SimOptions, type SimResult, Simulation } from './Simulation'
import { Tally } from './Tally'

export interface SeedsResult {
  /** One report for each seed that broke an invariant. */
  failures: string[]
  tally: Tally
}

export async function runSeeds(from: number, count: number, options: SimOptions = {}): Promise<SeedsResult> {
  const failures: string[] = []
  const tally = new Tally()
  for (let seed = from; seed < from + count; seed++) {
    const result = await new Simulation(seed, options).run()
    tally.add(result.tally)
    if (result.violations.length > 0) failures.push(reportOf(result))
  }
  return { failures, tally }
}

export function reportOf({ seed, violations }: SimResult): string {
  const lines = violations.slice(0, 10).map((violation) => `  ${violation}`)
  return [`seed ${seed} broke an invariant (npm run sim -- --seed ${seed} --trace):`, ...lines].join('\n')
}

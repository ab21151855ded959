// Runs simulations one after the other and says which seeds broke an invariant, with the command that repeats each.
import { type SimOptions, type SimResult, Simulation } from './Simulation'

export async function runSeeds(from: number, count: number, options: SimOptions = {}): Promise<SimResult[]> {
  const failing: SimResult[] = []
  for (let seed = from; seed < from + count; seed++) {
    const result = await new Simulation(seed, options).run()
    if (result.violations.length > 0) failing.push(result)
  }
  return failing
}

export function reportOf({ seed, violations }: SimResult): string {
  const lines = violations.slice(0, 10).map((violation) => `  ${violation}`)
  return [
    `seed ${seed} broke an invariant (npm run sim -- --from ${seed} --seeds 1 --trace):`,
    ...lines,
  ].join('\n')
}

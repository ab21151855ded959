// `npm run sim -- --seeds N [--from S] [--work MS] [--trace]`: simulates N seeded runs, each of so many milliseconds of
// work, and says which of them broke an invariant.
import './sim/globalTime'
import { Simulation } from './sim/Simulation'

function readOption(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`)
  const value = at < 0 ? fallback : Number(process.argv[at + 1])
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`)
  return value
}

const from = readOption('from', 1)
const seeds = readOption('seeds', 200)
const workMs = readOption('work', 9_000)
const withTrace = process.argv.includes('--trace')
const startedAt = performance.now()
const failing: number[] = []
let commands = 0
let simulatedMs = 0

for (let seed = from; seed < from + seeds; seed++) {
  const result = await new Simulation(seed, { workMs }).run()
  commands += result.commands
  simulatedMs += result.simulatedMs
  if (withTrace) console.log(result.trace.join('\n'))
  if (result.violations.length === 0) continue
  failing.push(seed)
  console.log(`seed ${seed} broke an invariant (npm run sim -- --from ${seed} --seeds 1 --trace):`)
  for (const violation of result.violations.slice(0, 10)) console.log(`  ${violation}`)
}

console.table({
  seeds,
  commands,
  'simulated minutes': Math.round(simulatedMs / 60_000),
  'seconds taken': Math.round((performance.now() - startedAt) / 1000),
  'seeds that broke an invariant': failing.length,
})
process.exitCode = failing.length > 0 ? 1 : 0

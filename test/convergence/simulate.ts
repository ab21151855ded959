// `npm run sim -- --seeds N [--from S] [--jobs J] [--work MS]`: simulates N seeded runs in J processes and prints what
// they went through. `npm run sim -- --seed N [--trace]` repeats one. Exits with 1 when an invariant broke.
import './sim/globalTime'
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formatTable } from '../../bench/report'
import { figuresOf } from './sim/figures'
import { reportOf } from './sim/runSeeds'
import { Simulation } from './sim/Simulation'
import { Tally } from './sim/Tally'

/** What one run sends to the process that gathers them. */
interface Sent {
  tally: Tally
  report: string | null
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string' },
    from: { type: 'string' },
    jobs: { type: 'string' },
    work: { type: 'string' },
    every: { type: 'string' },
    trace: { type: 'boolean' },
  },
})

function readNumber(name: Exclude<keyof typeof values, 'trace'>): number | undefined {
  const text = values[name]
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`)
  return value
}

const seed = readNumber('seed')
const from = seed ?? readNumber('from') ?? 1
const seeds = seed === undefined ? (readNumber('seeds') ?? 200) : 1
const workMs = readNumber('work')
/** A child does every so many-th seed. */
const every = readNumber('every')
const jobs = Math.min(seeds, every ? 1 : (readNumber('jobs') ?? availableParallelism()))

let running = from
process.on('exit', (code) => {
  // Nothing is left to happen, and somebody still waits.
  if (code === 13) console.log(`seed ${running} hangs for ever (npm run sim -- --seed ${running} --trace)`)
})

async function runHere(take: (sent: Sent) => void): Promise<void> {
  for (let at = from; at < from + seeds; at += every ?? 1) {
    running = at
    const withTrace = values.trace ?? false
    const result = await new Simulation(at, { withTrace, ...(workMs !== undefined && { workMs }) }).run()
    if (withTrace) console.log(result.trace.join('\n'))
    take({ tally: result.tally, report: result.violations.length > 0 ? reportOf(result) : null })
  }
}

/** One after the other, each seed by one of several processes. */
function runInChildren(take: (sent: Sent) => void): Promise<unknown> {
  const args = ['--seeds', String(seeds), '--every', String(jobs)]
  if (workMs !== undefined) args.push('--work', String(workMs))
  return Promise.all(
    Array.from({ length: jobs }, (_, n) => {
      const child = fork(
        fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url)),
        ['test/convergence/simulate.ts', '--from', String(from + n), ...args, '--seeds', String(seeds - n)],
        { stdio: 'inherit' },
      )
      child.on('message', take)
      return new Promise<void>((resolve, reject) => {
        child.on('exit', (code) =>
          code === 0 ? resolve() : reject(new Error(`a process ended with ${code}`)),
        )
      })
    }),
  )
}

if (every !== undefined && process.send) {
  await runHere((sent) => process.send!(sent))
  process.disconnect()
} else {
  const startedAt = performance.now()
  const total = new Tally()
  let failing = 0
  const take = ({ tally, report }: Sent) => {
    total.add(tally)
    if (total.runs % 500 === 0 && total.runs < seeds) console.log(`${total.runs} seeds done`)
    if (!report) return
    failing++
    console.log(report)
  }
  await (jobs > 1 ? runInChildren(take) : runHere(take))
  const seconds = (performance.now() - startedAt) / 1000
  console.log(formatTable('simulation', figuresOf(total, { failing, seconds })))
  process.exitCode = failing > 0 ? 1 : 0
}

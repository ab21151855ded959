// `npm run soak -- [--minutes N] [--seed N]`: 60 people on 5 boards for an hour, a fault every 20 s. At the end every
// promise must have been kept, and nothing may have grown that should not: memory, open files, the database.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memoryOf } from '../../bench/load/procStat'
import { atMost, forInformation, formatTable } from '../../bench/report'
import { makeRandom } from '../harness/randomSource'
import { TcpProxy } from '../harness/TcpProxy'
import { ChaosServer } from './ChaosServer'
import { Crowd } from './Crowd'
import { Disk } from './Disk'
import { type ChaosStage, faults } from './faults'
import { readOptions } from './readOptions'
import { rest } from './rest'

const { minutes, seed } = readOptions({ minutes: 60, seed: 1 })
const boards = 5
const peopleOfBoard = 12
const faultEveryMs = 20_000
/** How long each of a person's two hands rests between words; longer in a long run, or boards would grow beyond any meeting. */
const restMs = minutes > 10 ? 12_000 : 4_000
/** After a fault everybody must be able to write again within this. */
const patienceMs = 60_000
/** What a server may have grown by for each note that it holds, in KB: notes are kept in memory. */
const kbOfNote = 8
const env = {
  MAX_COMMANDS_PER_10S: '500',
  MAX_NOTES: '200000',
  MAX_RECORDS: '400000',
  MAX_JOINS_PER_MINUTE: '10000',
}

interface Sample {
  rssMb: number
  files: number
  databaseMb: number
  notes: number
}

// Each session listens for the end of the process.
process.setMaxListeners(0)
const random = makeRandom(seed)
const disk = Disk.open(512)
const server = await ChaosServer.start(disk.dir, env)
const proxy = await TcpProxy.open(server.port)
const broken: string[] = []

function look(crowds: readonly Crowd[]): Sample {
  const sizes = readdirSync(disk.dir).map((name) => statSync(join(disk.dir, name)).size)
  return {
    rssMb: memoryOf(server.pid).nowMb,
    files: readdirSync(`/proc/${server.pid}/fd`).length,
    databaseMb: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
    notes: crowds.reduce(
      (sum, { writers }) => sum + writers.reduce((all, { sent }) => all + sent.size, 0),
      0,
    ),
  }
}

/** Rejects when it takes longer: then something stands still. */
async function within(what: string, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what}: nothing flows after ${patienceMs / 1000} s`)),
      patienceMs,
    )
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const crowds = await Promise.all(
  Array.from({ length: boards }, () =>
    Crowd.join({
      url: server.url,
      through: proxy.url,
      people: peopleOfBoard,
      pauseMs: () => restMs * (0.5 + random()),
    }),
  ),
)
await Promise.all(crowds.map((crowd) => crowd.flows()))
const counts = new Map(faults.map(({ name }) => [name, 0]))
const samples: Sample[] = [look(crowds)]
const endAt = performance.now() + minutes * 60_000
for (let n = 0; performance.now() < endAt && broken.length === 0; n++) {
  const startedAt = performance.now()
  const fault = faults[(n * 7) % faults.length]!
  const stage: ChaosStage = { server, proxy, disk, crowds: [crowds[n % boards]!], random }
  try {
    await within(fault.name, fault.run(stage))
    await within(`after "${fault.name}"`, Promise.all(crowds.map((crowd) => crowd.more(peopleOfBoard))))
  } catch (error) {
    broken.push((error as Error).message)
  }
  counts.set(fault.name, counts.get(fault.name)! + 1)
  samples.push(look(crowds))
  const { rssMb, files, databaseMb, notes } = samples.at(-1)!
  console.log(
    `${fault.name.padEnd(70)} ${notes} notes, ${rssMb.toFixed(0)} MB, ${files} files, ${databaseMb.toFixed(1)} MB on disk`,
  )
  await rest(Math.max(0, startedAt + faultEveryMs - performance.now()))
}
for (const crowd of crowds) {
  for (const line of (await crowd.judge(patienceMs)).slice(0, 10)) broken.push(line)
}
const [first, last] = [samples[0]!, look(crowds)]
const acknowledged = crowds.reduce((sum, { answered }) => sum + answered, 0)
for (const crowd of crowds) await crowd.leave()
await proxy.close()
await server.stop()
disk.close()
for (const line of broken) console.log(`BROKEN: ${line}`)
const written = last.notes - first.notes
const figures = [
  forInformation('people', boards * peopleOfBoard, ''),
  forInformation(
    'faults',
    [...counts.values()].reduce((sum, count) => sum + count, 0),
    '',
  ),
  forInformation('kinds of faults', [...counts.values()].filter((count) => count > 0).length, ''),
  forInformation('commands acknowledged', acknowledged, ''),
  forInformation('notes at the end', last.notes, ''),
  atMost(first.rssMb + 60 + (written * kbOfNote) / 1000, 'memory at the end', last.rssMb, 'MB'),
  atMost(first.files + 5, 'open files at the end', last.files, ''),
  // The log with its answers, the snapshot, and room that SQLite has not given back.
  atMost(8 + (acknowledged * 2) / 1000, 'database at the end', last.databaseMb, 'MB'),
  atMost(0, 'promises broken', broken.length, ''),
]
console.log(formatTable(`soak (${minutes} minutes, seed ${seed})`, figures))
process.exit(figures.every(({ met }) => met !== false) ? 0 : 1)

// `npm run chaos -- [--kills N] [--minutes N] [--seed N]`: the built server under kill -9, then under every other fault,
// with people who write all the time; N minutes of the others, or each three times. Ends with a table, and with an exit
// code that is not 0 when a promise was broken.
import { atMost, type Figure, forInformation, formatTable } from '../../bench/report'
import { makeRandom } from '../harness/randomSource'
import { TcpProxy } from '../harness/TcpProxy'
import { ChaosServer } from './ChaosServer'
import { Crowd } from './Crowd'
import { Disk } from './Disk'
import { type ChaosStage, faults } from './faults'
import { killOften } from './killOften'
import { readOptions } from './readOptions'
import { restartUnder } from './storm'

const { kills, minutes, seed } = readOptions({ kills: 1000, minutes: 0, seed: 1 })
/** A board gets so many kills, then the next: a full one would slow down every start. */
const killsOfBoard = 50
const people = 10
const rounds = 3
const env = { MAX_COMMANDS_PER_10S: '500', MAX_BOARDS: '10000', MAX_JOINS_PER_MINUTE: '10000' }

// Each session listens for the end of the process.
process.setMaxListeners(0)
const random = makeRandom(seed)
const disk = Disk.open(256)
const server = await ChaosServer.start(disk.dir, env)
const proxy = await TcpProxy.open(server.port)
const broken: string[] = []
let acknowledged = 0

/** What the crowd holds against us, said at once. */
async function judge(crowd: Crowd, after: string): Promise<void> {
  const found = await crowd.judge()
  acknowledged += crowd.answered
  for (const line of found.slice(0, 10)) console.log(`BROKEN after ${after}: ${line}`)
  broken.push(...found)
  await crowd.leave()
}

async function kill(): Promise<number> {
  const startedAt = performance.now()
  for (let done = 0; done < kills; done += killsOfBoard) {
    const now = Math.min(killsOfBoard, kills - done)
    const crowd = await Crowd.join({ url: server.url, people })
    await killOften(server, crowd, { kills: now, random })
    await crowd.flows()
    await judge(crowd, `${done + now} kills`)
    console.log(`${done + now} kills, ${acknowledged} acknowledged, ${broken.length} broken`)
  }
  return (performance.now() - startedAt) / 1000
}

/** How often each fault happened. */
async function provoke(): Promise<Map<string, number>> {
  const counts = new Map(faults.map(({ name }) => [name, 0]))
  const until = performance.now() + minutes * 60_000
  for (let round = 0; minutes > 0 ? performance.now() < until : round < rounds; round++) {
    const crowd = await Crowd.join({ url: server.url, through: proxy.url, people, pauseMs: () => 10 })
    const stage: ChaosStage = { server, proxy, disk, crowds: [crowd], random }
    for (const fault of faults) {
      await crowd.more(people)
      await fault.run(stage)
      await crowd.flows()
      counts.set(fault.name, counts.get(fault.name)! + 1)
    }
    await judge(crowd, 'faults')
    console.log(`each other fault ${round + 1} times, ${acknowledged} acknowledged, ${broken.length} broken`)
  }
  return counts
}

const seconds = await kill()
const counts = await provoke()
const storm = await restartUnder(server, 300)
const figures: Figure[] = [
  forInformation('kill -9 while people write', kills, ''),
  forInformation('each of them', kills > 0 ? seconds / kills : 0, 's'),
  ...[...counts].map(([name, count]) => forInformation(name, count, '')),
  atMost(10_000, `${storm.people} people back after a restart`, storm.allBackMs, 'ms'),
  forInformation('of them in the busiest 100 ms', 100 * storm.busiestShare, '%'),
  forInformation('commands acknowledged', acknowledged, ''),
  atMost(0, 'promises broken (lost, twice, out of order, unequal mirrors)', broken.length, ''),
]
await proxy.close()
await server.stop()
if (!disk.isReal)
  console.log('No disk of its own could be mounted here: a limit on the process stood in for it.')
disk.close()
console.log(formatTable(`chaos (seed ${seed})`, figures))
process.exit(broken.length === 0 ? 0 : 1)

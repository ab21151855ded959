// Crowd: a thousand members on a board of 10,000 notes, 200 commands a second for a minute, then 500 a second.
//
// Our server in a process of its own, durable, with its defaults (pointers are shown up to 50 people, so none here);
// 997 thin clients that count frames, and three that hold the whole document and must end equal.
//
// BENCH_SHORT=1 lets the first part run for 10 s.
import { loadavg } from 'node:os'
import { fillBoard } from './fillBoard'
import { Clients } from './load/Clients'
import type { Report } from './load/jobs'
import { countDropped, join, timesBetween } from './load/measureLoad'
import { cpuMsOf, memoryOf } from './load/procStat'
import { startLoadServer } from './load/servers'
import { untilSettled } from './load/untilSettled'
import { percentile } from './percentile'
import { atLeast, atMost, type Figure, forInformation } from './report'

const members = 1_000
const mirrors = 3
const notes = 10_000
const oneEachS = { editsPerWriterAndS: 1, movesPerWriterAndS: 0, arrivals: 'random' as const }
const steady = { ...oneEachS, writers: 200, seconds: 60 }
const burst = { ...oneEachS, writers: 500, seconds: 10 }
if (process.env.BENCH_SHORT === '1') steady.seconds = 10

export async function run(): Promise<Figure[]> {
  const server = await startLoadServer('ours', { MAX_PRESENCE_MEMBERS: '' })
  const crowd = new Clients()
  const watchers = new Clients()
  try {
    await fillBoard(server.url, server.board!, notes)
    console.log(`${members} members join a board of ${notes} notes …`)
    await join(server, watchers, mirrors, true)
    await join(server, crowd, members - mirrors, false)
    const joined = memoryOf(server.pid)
    console.log(`${steady.writers} commands a second for ${steady.seconds} s …`)
    const cpuBefore = cpuMsOf(server.pid)
    await crowd.work({ ...steady, prefix: 'steady' })
    const steadyNotes = steady.writers * steady.seconds
    await untilSettled(watchers, notes + steadyNotes)
    const cpuMs = cpuMsOf(server.pid) - cpuBefore
    const steadied = memoryOf(server.pid)
    const calm = await crowd.report()
    console.log(`${burst.writers} commands a second for ${burst.seconds} s …`)
    await crowd.work({ ...burst, prefix: 'burst' })
    const burstNotes = burst.writers * burst.seconds
    await untilSettled(watchers, notes + steadyNotes + burstNotes)
    const [sent, watched] = [await crowd.report(), await watchers.report()]
    const acknowledged = sent.acknowledgedMs.slice(calm.acknowledgedMs.length)
    const there = (prefix: string) => timesBetween(sent, watched, prefix)
    const memory = memoryOf(server.pid)
    return [
      ...ackFigures(calm),
      forInformation('edit to another mirror, p50', percentile(there('steady'), 0.5), 'ms'),
      forInformation('edit to another mirror, p95', percentile(there('steady'), 0.95), 'ms'),
      forInformation("server's processor time meanwhile", cpuMs / steady.seconds / 10, '% of a core'),
      atMost(
        0,
        'edits missing, sockets closed or mirrors unequal',
        countDropped(sent, watched, members),
        'items',
      ),
      atLeast(burstNotes, `acknowledged of ${burstNotes} at 500/s`, acknowledged.length, 'commands'),
      forInformation('acknowledgement at 500/s, p99', percentile(acknowledged, 0.99), 'ms'),
      forInformation('memory when all had joined', joined.nowMb, 'MB'),
      atMost(250, 'memory after 60 s at 200/s', steadied.nowMb, 'MB'),
      forInformation('memory at its peak until then', steadied.peakMb, 'MB'),
      forInformation('memory after the burst', memory.nowMb, 'MB'),
      forInformation('load average meanwhile', loadavg()[0]!, ''),
    ]
  } finally {
    crowd.end()
    watchers.end()
    await server.stop()
  }
}

function ackFigures({ acknowledgedMs }: Report): Figure[] {
  return [
    atMost(60, 'acknowledgement at 200/s, p50', percentile(acknowledgedMs, 0.5), 'ms'),
    atMost(300, 'acknowledgement at 200/s, p99', percentile(acknowledgedMs, 0.99), 'ms'),
  ]
}

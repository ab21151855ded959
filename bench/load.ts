// Load: 300 clients of which 20 write and point, beside Hocuspocus, the minimal y-websocket server and a raw broadcast.
//
// Every server gets the same work from the same clients, in a process of its own: 297 thin clients that count frames
// (load/ThinSocket.ts), three that hold the whole document and must end equal, and 20 of the thin ones that write notes
// and move pointers when it is due. Ours stores each note on disk before it shows it and checks who may; the others
// keep it in memory and believe everybody. The floor hands on bytes, with one write for each client and tick.
//
// People who write do not know of each other: each acts at a random moment of each of their intervals, the same moments
// for every server. Once more with ours and the minimal one they act in turn, 25 ms apart, so that nothing comes together
// that a server could join.
//
// A delivery is one edit or one moved pointer times one client that is to see it, whether the server sends it by
// itself or joins it with others. Processor time is the kernel's count for the server's process with all its threads.
//
// BENCH_SHORT=1 runs one round with 60 clients for 4 s, for a first look.
import { installPeers } from './installPeers'
import { type LoadPlan, measureLoad } from './load/measureLoad'
import type { ServerName } from './load/protocols'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const isShort = process.env.BENCH_SHORT === '1'
const people = { clients: isShort ? 60 : 300, writers: 20 }
const times = { warmUpSeconds: isShort ? 4 : 30, seconds: isShort ? 4 : 15 }
/** Each runs all servers one after the other; the figures are their medians. */
const rounds = isShort ? 1 : 3
const servers: readonly ServerName[] = ['ours', 'hocuspocus', 'minimal', 'floor']
const serversInTurn: readonly ServerName[] = ['ours', 'minimal']

type Measured = Awaited<ReturnType<typeof measureLoad>>
type Round = Partial<Record<ServerName, Measured>>

export async function run(): Promise<Figure[]> {
  await installPeers('load', 'Hocuspocus and the y-websocket server')
  const done: Round[] = []
  const doneInTurn: Round[] = []
  for (let n = 1; n <= rounds; n++) {
    const { clients, writers } = people
    console.log(`round ${n} of ${rounds}: ${clients} clients, ${writers} of them write, ${times.seconds} s`)
    done.push(await runAll(servers, { ...people, ...times, arrivals: 'random' }))
    doneInTurn.push(await runAll(serversInTurn, { ...people, ...times, arrivals: 'even' }))
  }
  return [
    ...servers.flatMap((server) => figuresOf(server, done)),
    atMost(1 / 2, "processor time per delivery ÷ Hocuspocus's", ratio(done, 'hocuspocus'), ''),
    atMost(1 / 3, "processor time per delivery ÷ the minimal server's", ratio(done, 'minimal'), ''),
    forInformation("processor time per delivery ÷ the floor's", ratio(done, 'floor'), ''),
    forInformation(
      "processor time per delivery ÷ the minimal server's, all in turn",
      ratio(doneInTurn, 'minimal'),
      '',
    ),
  ]
}

async function runAll(names: readonly ServerName[], plan: LoadPlan): Promise<Round> {
  const measured: Round = {}
  for (const server of names) {
    console.log(`  ${server}, arrivals ${plan.arrivals} …`)
    measured[server] = await measureLoad(server, plan)
  }
  return measured
}

function ratio(rounds: readonly Round[], other: ServerName): number {
  const cost = (round: Round, server: ServerName) => round[server]!.cpuMicrosPerDelivery
  return percentile(
    rounds.map((round) => cost(round, 'ours') / cost(round, other)),
    0.5,
  )
}

function figuresOf(server: ServerName, rounds: readonly Round[]): Figure[] {
  const all = (key: keyof Measured) => rounds.map((round) => round[server]![key])
  const median = (key: keyof Measured) => percentile(all(key), 0.5)
  const told = (name: string, key: keyof Measured, unit: string) =>
    forInformation(`${server}: ${name}`, median(key), unit)
  return [
    told("server's processor time", 'corePercent', '% of a core'),
    told('processor time per delivery', 'cpuMicrosPerDelivery', 'µs'),
    told('edit to the other mirror, p50', 'p50Ms', 'ms'),
    server === 'ours'
      ? atMost(30, 'ours: edit to the other mirror, p95', median('p95Ms'), 'ms')
      : told('edit to the other mirror, p95', 'p95Ms', 'ms'),
    atMost(
      0,
      `${server}: edits missing, sockets closed or mirrors unequal`,
      Math.max(...all('dropped')),
      'items',
    ),
    told('memory', 'memoryMb', 'MB'),
    told('load average meanwhile', 'loadAverage', ''),
  ]
}

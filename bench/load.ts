// Load: 300 clients of which 20 write and point, beside Hocuspocus, the minimal y-websocket server and a raw broadcast.
//
// Every server gets the same work from the same clients, in a process of its own: 297 thin clients that count frames
// (load/ThinSocket.ts), three that hold the whole document and must end equal, and 20 of the thin ones that write notes
// and move pointers when it is due. Ours stores each note on disk before it shows it and checks who may; the others
// keep it in memory and believe everybody. The floor hands on bytes, with one write for each client and tick.
//
// A delivery is one edit or one moved pointer times one client that is to see it, whether the server sends it by
// itself or joins it with others. Processor time is the kernel's count for the server's process with all its threads.
//
// BENCH_SHORT=1 runs with 60 clients for 4 s, for a first look.
import { installPeers } from './installPeers'
import { measureLoad } from './load/measureLoad'
import type { ServerName } from './load/protocols'
import { atMost, type Figure, forInformation } from './report'

const isShort = process.env.BENCH_SHORT === '1'
const plan = { clients: isShort ? 60 : 300, writers: 20, seconds: isShort ? 4 : 15 }
const servers: readonly ServerName[] = ['ours', 'hocuspocus', 'minimal', 'floor']

export async function run(): Promise<Figure[]> {
  await installPeers('load', 'Hocuspocus and the y-websocket server')
  const figures: Figure[] = []
  const cost = new Map<ServerName, number>()
  for (const server of servers) {
    console.log(`${server}: ${plan.clients} clients, ${plan.writers} of them write, ${plan.seconds} s …`)
    const measured = await measureLoad(server, plan)
    cost.set(server, measured.cpuMicrosPerDelivery)
    figures.push(
      forInformation(`${server}: server's processor time`, measured.corePercent, '% of a core'),
      forInformation(`${server}: processor time per delivery`, measured.cpuMicrosPerDelivery, 'µs'),
      forInformation(`${server}: edit to the other mirror, p50`, measured.p50Ms, 'ms'),
      server === 'ours'
        ? atMost(30, 'ours: edit to the other mirror, p95', measured.p95Ms, 'ms')
        : forInformation(`${server}: edit to the other mirror, p95`, measured.p95Ms, 'ms'),
      atMost(0, `${server}: edits missing, sockets closed or mirrors unequal`, measured.dropped, 'items'),
      forInformation(`${server}: memory`, measured.memoryMb, 'MB'),
      forInformation(`${server}: load average meanwhile`, measured.loadAverage, ''),
    )
  }
  const ratio = (other: ServerName) => cost.get('ours')! / cost.get(other)!
  return [
    ...figures,
    atMost(1 / 2, "processor time per delivery ÷ Hocuspocus's", ratio('hocuspocus'), ''),
    atMost(1 / 3, "processor time per delivery ÷ the minimal server's", ratio('minimal'), ''),
    forInformation("processor time per delivery ÷ the floor's", ratio('floor'), ''),
  ]
}

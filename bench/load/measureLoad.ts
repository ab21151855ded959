// One run of the load benchmark against one server.
import { loadavg } from 'node:os'
import { percentile } from '../percentile'
import { Clients } from './Clients'
import type { Arrivals, Report } from './jobs'
import { cpuMsOf, memoryOf } from './procStat'
import type { ServerName } from './protocols'
import { type LoadServer, startLoadServer } from './servers'
import { untilSettled } from './untilSettled'

export interface LoadPlan {
  clients: number
  writers: number
  warmUpSeconds: number
  seconds: number
  arrivals: Arrivals
}

const mirrors = 3
const rates = { editsPerWriterAndS: 2, movesPerWriterAndS: 10 }
/**
 * V8 compiles what has been done often, however long that took: at the rate of a meeting it is busy with that for its
 * first three minutes. As much work, but only for those who do it to hear of, takes seconds. Ours files its log meanwhile,
 * as it does after every 2,000 commits: what that costs is in docs/decisions/0008-load.md.
 */
const warmUpRates = { editsPerWriterAndS: 20, movesPerWriterAndS: 10 }

export async function measureLoad(name: ServerName, plan: LoadPlan) {
  const server = await startLoadServer(name)
  const crowd = new Clients()
  const watchers = new Clients()
  try {
    await join(server, watchers, mirrors, true)
    const warmNotes = await warmUpWith(server, watchers, plan)
    await join(server, crowd, plan.clients - mirrors, false)
    const cpuBefore = cpuMsOf(server.pid)
    const startedAt = performance.now()
    const { arrivals, writers, seconds } = plan
    const edited = writers * rates.editsPerWriterAndS * seconds
    await crowd.work({ ...rates, arrivals, writers, seconds, prefix: 'edit' })
    await untilSettled(watchers, warmNotes + edited)
    const cpuMs = cpuMsOf(server.pid) - cpuBefore
    const tookMs = performance.now() - startedAt
    const [sent, watched] = [await crowd.report(), await watchers.report()]
    const times = timesBetween(sent, watched, 'edit')
    const moved = writers * rates.movesPerWriterAndS * seconds
    const deliveries = (edited + moved) * plan.clients
    return {
      corePercent: (100 * cpuMs) / tookMs,
      cpuMicrosPerDelivery: (cpuMs * 1000) / deliveries,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      dropped: countDropped(sent, watched, plan.clients),
      memoryMb: memoryOf(server.pid).nowMb,
      loadAverage: loadavg()[0]!,
    }
  } finally {
    crowd.end()
    watchers.end()
    await server.stop()
  }
}

/** Writers who come first and leave again; resolves with how many notes they have left, when all mirrors have them. */
async function warmUpWith(
  server: LoadServer,
  watchers: Clients,
  { writers, warmUpSeconds: seconds, arrivals }: LoadPlan,
): Promise<number> {
  const forerunners = new Clients()
  try {
    await join(server, forerunners, writers, false)
    await forerunners.work({ ...warmUpRates, arrivals, writers, seconds, prefix: 'warm' })
    const notes = writers * warmUpRates.editsPerWriterAndS * seconds
    await untilSettled(watchers, notes)
    return notes
  } finally {
    forerunners.end()
  }
}

/** So many clients of this server, one after the other in small groups. */
export async function join(
  server: LoadServer,
  clients: Clients,
  count: number,
  areMirrors: boolean,
): Promise<void> {
  const { name, port, boardId } = server
  await clients.join({ server: name, port, boardId, tokens: await server.admit(count), areMirrors })
}

/** From sending to each mirror, in ms, of the edits whose ids begin so. */
export function timesBetween({ sent }: Report, { mirrors: seen }: Report, prefix: string): number[] {
  const sentAt = new Map(sent)
  return seen.flatMap((mirror) =>
    mirror.seen.flatMap(([id, at]) => {
      const from = sentAt.get(id)
      return from === undefined || !id.startsWith(prefix) ? [] : [at - from]
    }),
  )
}

export function countDropped(sent: Report, watched: Report, clients: number): number {
  const closed = clients - sent.open - watched.open
  const missing = watched.mirrors.reduce((sum, { seen }) => {
    const ids = new Set(seen.map(([id]) => id))
    return sum + sent.sent.filter(([id]) => !ids.has(id)).length
  }, 0)
  const unequal = new Set(watched.mirrors.map(({ digest }) => digest)).size - 1
  return closed + missing + unequal + sent.refused + sent.unanswered
}

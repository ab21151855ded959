// Crowd-join: 100 clients come to a board of 5,000 notes at once; until the last has it all, beside the others' servers.
//
// With ours each does what a browser does: session, snapshot over HTTP, socket, the rest over the socket. With the
// others: socket, then the document over it. All are thin; the first of each round decodes what it got and counts.
// The servers take turns.
import { loadavg } from 'node:os'
import { fillBoard } from './fillBoard'
import { installPeers } from './installPeers'
import { Clients } from './load/Clients'
import { cpuMsOf } from './load/procStat'
import type { ServerName } from './load/protocols'
import { type LoadServer, startLoadServer } from './load/servers'
import { percentile } from './percentile'
import { atMost, type Figure, forInformation } from './report'

const notes = 5_000
const comers = 100
const rounds = 5
const names: readonly ServerName[] = ['ours', 'hocuspocus', 'minimal']

export async function run(): Promise<Figure[]> {
  await installPeers('load', 'Hocuspocus and the y-websocket server')
  const clients = new Clients()
  const servers: LoadServer[] = []
  const times = new Map<ServerName, number[]>(names.map((name) => [name, []]))
  const cpuMs = new Map<ServerName, number[]>(names.map((name) => [name, []]))
  try {
    for (const name of names) servers.push(await startFilled(name, clients))
    for (let round = 0; round < rounds; round++) {
      for (const server of servers) {
        const cpuBefore = cpuMsOf(server.pid)
        const { lastMs, notes: got } = await clients.crowdJoin({ ...addressOf(server), comers })
        if (got !== notes) throw new Error(`${server.name}: ${got} of ${notes} notes came`)
        times.get(server.name)!.push(lastMs)
        cpuMs.get(server.name)!.push(cpuMsOf(server.pid) - cpuBefore)
      }
    }
  } finally {
    clients.end()
    for (const server of servers) await server.stop()
  }
  const median = (name: ServerName) => percentile(times.get(name)!, 0.5)
  return [
    ...names.map((name) =>
      forInformation(`${name}: the last of ${comers} has it all, median`, median(name), 'ms'),
    ),
    ...names.map((name) =>
      forInformation(
        `${name}: processor time of one join, median`,
        percentile(cpuMs.get(name)!, 0.5) / comers,
        'ms',
      ),
    ),
    atMost(1 / 4, "time of the last ÷ Hocuspocus's", median('ours') / median('hocuspocus'), ''),
    forInformation("time of the last ÷ the minimal server's", median('ours') / median('minimal'), ''),
    forInformation('load average meanwhile', loadavg()[0]!, ''),
  ]
}

function addressOf({ name, port, boardId, board }: LoadServer) {
  return { server: name, port, boardId, capability: board?.capabilities.participant ?? '' }
}

async function startFilled(name: ServerName, clients: Clients): Promise<LoadServer> {
  const server = await startLoadServer(name)
  if (server.board) await fillBoard(server.url, server.board, notes)
  else {
    // Whoever fills it stays, as Hocuspocus forgets a document that nobody has open.
    await clients.join({
      server: name,
      port: server.port,
      boardId: server.boardId,
      tokens: [''],
      areMirrors: true,
    })
    await clients.seed(notes)
  }
  return server
}

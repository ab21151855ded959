// A small simulated world in which a test says what happens: the same real client and server code, nothing by chance
// but what the seed of latencies gives.

import type { Session } from '../../../client/sync/Session'
import { clusterDefaults } from '../../../shared/model/cluster'
import type { Role } from '../../../shared/model/role'
import { checkStep } from './checks'
import { FakeTime, Owner } from './FakeTime'
import { installTime, nextTurn } from './globalTime'
import { Ledger } from './Ledger'
import { SeededRandom } from './SeededRandom'
import { SimClient } from './SimClient'
import { SimServer } from './SimServer'
import { seedYjsIds } from './seedYjsIds'

const startsAtMs = 1_800_000_000_000
export const titleId = 'shared-cluster'

export class Stage {
  readonly time = new FakeTime(startsAtMs)
  readonly random = new SeededRandom(1)
  readonly ledger = new Ledger(this.time, () => '')
  readonly clients: SimClient[]
  readonly server: SimServer
  private connections = 0

  constructor(roles: readonly Role[], compactAfterIds: number) {
    const { time, random, ledger } = this
    this.server = new SimServer({
      time,
      random,
      ledger,
      compactAfterIds,
      identify: (token) => {
        const client = this.clients.find(({ name }) => name === token.split('.')[0])
        return client
          ? { memberId: client.memberId, role: client.role, name: client.name, unit: '', scope: 'board' }
          : null
      },
      records: [
        {
          ...clusterDefaults,
          id: titleId,
          createdAt: startsAtMs,
          category: 'problem',
          order: 'a0',
          pos: [0, 0],
          title: '中間',
        },
      ],
    })
    const nextConnectionId = () => ++this.connections
    const world = { time, random, ledger, server: this.server, nextConnectionId, tokenLifetimeMs: 3_600_000 }
    this.clients = roles.map((role, n) => new SimClient(`person${n}`, role, world, () => {}))
  }

  client(n: number): SimClient {
    return this.clients[n]!
  }

  session(n: number): Session {
    const { session } = this.client(n)
    if (!session) throw new Error(`person${n} has no session`)
    return session
  }

  async open(n: number): Promise<void> {
    this.client(n).open(() => {})
    await this.until(() => this.client(n).session?.status().sync === 'saved')
  }

  /** Runs something on behalf of that person's page. */
  as<T>(n: number, act: (session: Session) => T): T {
    this.time.owner = this.client(n).page
    return act(this.session(n))
  }

  /** Lets time go by until it is so; throws when it never is. */
  async until(isSo: () => boolean, withinMs = 120_000): Promise<void> {
    const untilMs = this.time.nowMs + withinMs
    await nextTurn()
    while (!isSo()) {
      if (!this.time.step(untilMs)) throw new Error('it never happened')
      await nextTurn()
      for (const client of this.clients) checkStep(client, this.ledger)
    }
  }

  async pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs + ms
    await nextTurn()
    while (this.time.step(untilMs)) await nextTurn()
  }

  /** Everybody has everything and nothing waits. */
  async settle(): Promise<void> {
    await this.until(() =>
      this.clients.every(
        (client) =>
          !client.session || (client.session.status().waiting === 0 && client.session.status().connected),
      ),
    )
    await this.pass(5_000)
  }

  crash(): void {
    this.server.crash({ isSilent: false })
    this.time.after(10, () => this.server.start(), new Owner('starter'))
  }
}

export async function onStage(
  roles: readonly Role[],
  play: (stage: Stage) => Promise<void>,
  compactAfterIds = 100,
): Promise<Stage> {
  const stage = new Stage(roles, compactAfterIds)
  const uninstall = [installTime(stage.time), seedYjsIds(() => stage.random.uint32())]
  try {
    await stage.server.createBoard()
    stage.server.start()
    await play(stage)
  } finally {
    for (const client of stage.clients) client.discard()
    for (const undo of uninstall) undo()
  }
  if (stage.ledger.violations.length > 0) throw new Error(stage.ledger.violations.join('\n'))
  return stage
}

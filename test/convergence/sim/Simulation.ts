// One seeded run: several people work on one board through the real client and server code while the network, the
// disk, the pages and the server fail; then everything heals, and the run must settle into one truth.

import type { OutboxRow, OutboxStore } from '../../../client/sync/outboxStore'
import type { Outlet } from '../../../server/room/Member'
import type { MemoryStore } from '../../../server/store/memory/MemoryStore'
import { clusterDefaults } from '../../../shared/model/cluster'
import { meetingId } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import { type Actor as Person, type Role, roles } from '../../../shared/model/role'
import { rowDefaults } from '../../../shared/model/row'
import { Actor } from './Actor'
import { checkEnd, checkStep } from './checks'
import { FakeTime, Owner } from './FakeTime'
import { FaultMaker } from './FaultMaker'
import { installTime, nextTurn } from './globalTime'
import { Ledger } from './Ledger'
import { SeededRandom } from './SeededRandom'
import { SimClient, type SimWorld } from './SimClient'
import { SimServer } from './SimServer'
import { seedYjsIds } from './seedYjsIds'
import { UndoJudge } from './UndoJudge'

export interface SimOptions {
  /** Bugs to plant. */
  wrapOutlet?(outlet: Outlet): Outlet
  wrapStore?(store: MemoryStore): void
  wrapOutbox?(store: OutboxStore): OutboxStore
  withFaults?: boolean
  /** How long people work before everything heals. */
  workMs?: number
}

export interface SimResult {
  seed: number
  violations: string[]
  trace: string[]
  commands: number
  simulatedMs: number
}

const startsAtMs = 1_800_000_000_000
const defaultWorkMs = 9_000
const settleWithinMs = 180_000

/** The texts that several people type in. */
export const sharedTexts = [
  { id: 'shared-cluster', field: 'title' },
  { id: 'shared-row-0001', field: 'title' },
  { id: 'shared-row-0001', field: 'remark' },
  { id: meetingId, field: 'coreQuestion' },
] as const

export class Simulation {
  readonly time = new FakeTime(startsAtMs)
  readonly random: SeededRandom
  readonly ledger: Ledger
  readonly server: SimServer
  readonly clients: SimClient[] = []
  readonly deleted = new Set<string>()
  readonly typed = new Set<string>()
  readonly commands = new Map<string, { row: OutboxRow; client: SimClient }>()
  readonly mayRemoveShared: boolean
  readonly sharedTexts = sharedTexts
  private characters = 0
  private connections = 0
  private isWorking = true

  constructor(
    readonly seed: number,
    private readonly options: SimOptions = {},
  ) {
    this.random = new SeededRandom(seed)
    this.ledger = new Ledger(this.time, (cid) => {
      const command = this.commands.get(cid)?.row.command
      return command?.t === 'text.edit' ? command.ins.map(({ text }) => text).join('') : ''
    })
    this.mayRemoveShared = this.random.chance(0.2)
    this.server = new SimServer({
      time: this.time,
      random: this.random,
      ledger: this.ledger,
      identify: (token) => this.identify(token),
      records: startRecords(),
      compactAfterIds: this.random.chance(0.4) ? this.random.int(1, 3) : 100,
      ...(options.wrapOutlet && { wrapOutlet: options.wrapOutlet }),
      ...(options.wrapStore && { wrapStore: options.wrapStore }),
    })
    new UndoJudge(this.ledger, this.commands)
  }

  async run(): Promise<SimResult> {
    // Every page's provider listens to the end of the process.
    process.setMaxListeners(200)
    const workMs = this.options.workMs ?? defaultWorkMs
    const uninstall = [installTime(this.time), seedYjsIds(() => this.random.uint32())]
    try {
      await this.server.createBoard()
      this.server.start()
      this.addPeople()
      if (this.options.withFaults !== false) new FaultMaker(this).plan(workMs)
      await this.runUntil(startsAtMs + workMs, () => false)
      this.heal()
      const settled = await this.runUntil(this.time.nowMs + settleWithinMs, () => this.isSettled())
      if (!settled) this.ledger.violation(`did not settle: ${this.whatIsOpen()}`)
      await checkEnd(this)
      return {
        seed: this.seed,
        violations: this.ledger.violations,
        trace: this.ledger.trace,
        commands: this.commands.size,
        simulatedMs: this.time.nowMs - startsAtMs,
      }
    } finally {
      for (const client of this.clients) client.discard()
      for (const undo of uninstall) undo()
    }
  }

  openPage(client: SimClient): void {
    const { time, random } = this
    client.open((session) => {
      const actor = new Actor(client, this)
      const page = client.page!
      const pauseMs = random.int(60, 500)
      const actSoon = () => {
        time.after(
          random.skewed(0, 3 * pauseMs),
          () => {
            if (!this.isWorking) return
            actor.act(session)
            actSoon()
          },
          page,
        )
      }
      actSoon()
    })
  }

  nextCharacter(): string {
    const n = this.characters++
    return n % 7 === 3 ? String.fromCodePoint(0x20000 + n) : String.fromCharCode(0xac00 + (n % 11_000))
  }

  private identify(token: string): Person | null {
    const [name, expiresAtMs] = token.split('.')
    const client = this.clients.find((each) => each.name === name)
    if (!client || this.time.nowMs >= Number(expiresAtMs)) return null
    return { memberId: client.memberId, role: client.role, name: client.name, unit: '', scope: 'board' }
  }

  private addPeople(): void {
    const { random, time, ledger, server } = this
    const world: SimWorld = {
      time,
      random,
      ledger,
      server,
      nextConnectionId: () => ++this.connections,
      tokenLifetimeMs: random.chance(0.2) ? 4_000 : 3_600_000,
      ...(this.options.wrapOutbox && { wrapOutbox: this.options.wrapOutbox }),
    }
    const chosen: Role[] = ['facilitator', 'recorder', ...random.some(roles, random.int(1, 3))]
    for (const [n, role] of chosen.entries()) {
      const client = new SimClient(`person${n}`, role, world, (owner, row) =>
        this.commands.set(row.cid, { row, client: owner }),
      )
      this.clients.push(client)
      time.after(random.skewed(0, 1_500), () => this.openPage(client), new Owner(client.name))
    }
  }

  /** Nothing fails any more, nobody does anything new, everybody is there. */
  private heal(): void {
    this.isWorking = false
    this.ledger.note('heals')
    const { server, time } = this
    server.isFull = server.isUnreadable = false
    server.crashAt = null
    server.diskMs = () => 1
    if (!server.isUp && !server.isStopping) server.start()
    for (const client of this.clients) {
      client.cutOffUntilMs = 0
      client.slowDown(0)
      if (!client.page?.isAlive) this.openPage(client)
      const page = client.page!
      time.after(
        1,
        () => {
          for (const text of client.openTexts.values()) text.setComposing(false)
        },
        page,
      )
    }
  }

  /** Steps until it is so, looking at every step; false when the time is over first. */
  private async runUntil(untilMs: number, isEnough: () => boolean): Promise<boolean> {
    let lookAtMs = this.time.nowMs + 500
    await nextTurn()
    while (this.time.step(untilMs)) {
      await nextTurn()
      for (const client of this.clients) checkStep(client, this.ledger)
      if (this.ledger.violations.length > 20) return false
      if (this.time.nowMs < lookAtMs) continue
      if (isEnough()) return true
      lookAtMs = this.time.nowMs + 500
    }
    return isEnough()
  }

  private isSettled(): boolean {
    return this.whatIsOpen() === ''
  }

  private whatIsOpen(): string {
    const open: string[] = []
    for (const client of this.clients) {
      const status = client.session?.status()
      if (!status) open.push(`${client.name} has no session`)
      else if (
        !status.connected ||
        status.waiting > 0 ||
        (status.sync !== 'saved' && status.sync !== 'refused')
      ) {
        open.push(
          `${client.name} ${status.sync} waiting ${status.waiting} ${status.connected ? '' : 'not connected'}`,
        )
      } else if (!client.isQuiet()) open.push(`${client.name} has no quiet line`)
      else if ([...client.browser.rows.values()].some((row) => !row.refused))
        open.push(`${client.name} has rows on its disk`)
      else if (client.inside()!.mirror.docBoard.board.size('meeting') === 0)
        open.push(`${client.name} is empty`)
    }
    const seq = this.ledger.seq
    if (this.server.room === null) open.push('no room')
    return open.length > 0 ? `${open.join('; ')} (seq ${seq})` : ''
  }
}

function startRecords(): BoardRecord[] {
  const createdAt = startsAtMs
  return [
    {
      ...clusterDefaults,
      id: 'shared-cluster',
      createdAt,
      category: 'problem',
      order: 'a0',
      pos: [0, 0],
      title: '共寫的題目',
    },
    {
      ...rowDefaults,
      id: 'shared-row-0001',
      createdAt,
      order: 'a0',
      title: '共寫的列',
      remark: '',
      sourceNoteIds: [],
    },
  ]
}

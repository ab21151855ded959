// One seeded run: several people work on one board through the real client and server code while the network, the
// disk, the pages and the server fail; then everything heals, and the run must settle into one truth.

import type { OutboxRow, OutboxStore } from '../../../client/sync/outboxStore'
import type { Outlet } from '../../../server/room/Member'
import type { MemoryStore } from '../../../server/store/memory/MemoryStore'
import { type Actor as Person, type Role, roles } from '../../../shared/model/role'
import { Actor } from './Actor'
import { checkEnd, checkStep } from './checks'
import { FakeTime, Owner } from './FakeTime'
import { FaultMaker } from './FaultMaker'
import { FrameWatch } from './FrameWatch'
import { installTime, nextTurn } from './globalTime'
import { Ledger } from './Ledger'
import { SeededRandom } from './SeededRandom'
import { Settlement } from './Settlement'
import { SimClient, type SimWorld } from './SimClient'
import { SimServer } from './SimServer'
import { seedYjsIds } from './seedYjsIds'
import { sharedTexts, startRecords } from './startRecords'
import { Tally } from './Tally'
import { UndoJudge } from './UndoJudge'
import { protocol2 } from './versions'

export interface SimOptions {
  /** Bugs to plant. */
  wrapOutlet?(outlet: Outlet): Outlet
  wrapStore?(store: MemoryStore): void
  wrapOutbox?(store: OutboxStore): OutboxStore
  withFaults?: boolean
  /** How long people work before everything heals. */
  workMs?: number
  /** Writes down every event. */
  withTrace?: boolean
}

export interface SimResult {
  seed: number
  violations: string[]
  trace: string[]
  tally: Tally
}

const startsAtMs = 1_800_000_000_000
const defaultWorkMs = 3_500
const settleWithinMs = 240_000

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
  readonly tally = new Tally()
  readonly watch: FrameWatch
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
    this.ledger.withTrace = options.withTrace ?? false
    this.ledger.makerOf = (cid) => this.commands.get(cid)?.client.memberId ?? null
    this.watch = new FrameWatch(this.ledger, this.tally)
    this.mayRemoveShared = this.random.chance(0.2)
    this.server = new SimServer({
      time: this.time,
      random: this.random,
      ledger: this.ledger,
      tally: this.tally,
      watch: this.watch,
      identify: (token, nowMs) => this.identify(token, nowMs),
      records: startRecords(this.random, startsAtMs),
      anonymousBatchMs: 1_500,
      ...(this.random.chance(0.4) && { fileAfterRecords: this.random.int(4, 40) }),
      compactAfterIds: this.random.chance(0.4) ? this.random.int(1, 3) : 100,
      ...(options.wrapOutlet && { wrapOutlet: options.wrapOutlet }),
      ...(options.wrapStore && { wrapStore: options.wrapStore }),
    })
    new UndoJudge(this.ledger, this.commands, this.tally)
    this.listenToLedger()
  }

  private listenToLedger(): void {
    const { ledger, watch, tally } = this
    const judge = ledger.onDurable
    ledger.onDurable = (record, before) => {
      judge(record, before)
      for (const id of before.keys()) watch.readPublic(ledger.board.get(id)!)
      for (const { cid } of record.answers) {
        const command = this.commands.get(cid)?.row.command
        if (command) tally.logs(command.t)
        // What is held is not in the document, and may be erased as well.
        if (command?.t === 'record.erase') for (const id of command.ids) ledger.erased.set(id, record.seq)
      }
    }
    const forget = ledger.onLost
    ledger.onLost = (lost) => {
      forget(lost)
      // Who has heard that it is stored keeps nothing of it; everybody else sends it again.
      for (const cid of lost) {
        if (!ledger.received.delete(cid)) continue
        for (const client of this.clients) client.waiting.delete(cid)
      }
    }
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
      const settlement = new Settlement(this)
      const settled = await this.runUntil(this.time.nowMs + settleWithinMs, () => settlement.isReached())
      this.server.points.isArmed = false
      if (!settled) this.ledger.violation(`did not settle: ${settlement.whatIsOpen()}`)
      await checkEnd(this)
      return this.result()
    } finally {
      for (const client of this.clients) client.discard()
      for (const undo of uninstall) undo()
    }
  }

  private result(): SimResult {
    const { seed, tally, ledger } = this
    tally.runs = 1
    tally.commands = this.commands.size
    for (const { ok } of ledger.received.values()) ok ? tally.acknowledged++ : tally.refused++
    tally.simulatedMs = this.time.nowMs - startsAtMs
    return { seed, violations: ledger.violations, trace: ledger.trace, tally }
  }

  memberIds(): readonly string[] {
    return this.clients.map(({ memberId }) => memberId)
  }

  openPage(client: SimClient): void {
    const { time, random } = this
    client.open((session) => {
      const actor = new Actor(client, {
        ...this.actorWorld,
        mayDo: (type) => client.version?.knows(type) ?? true,
      })
      const page = client.page!
      session.on('status', () => {
        if (session.status().gone === 'outdated') this.loadAnew(client, page)
      })
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

  /** Who is told that their page is too old loads the new one, and what waited is still there. */
  private loadAnew(client: SimClient, page: Owner): void {
    const load = () => {
      client.isOutdated = false
      client.kill()
      this.openPage(client)
    }
    this.time.after(this.random.int(500, 4_000), () => page.isAlive && load(), null)
  }

  nextCharacter(): string {
    const n = this.characters++
    return n % 7 === 3 ? String.fromCodePoint(0x20000 + n) : String.fromCharCode(0xac00 + (n % 11_000))
  }

  private get actorWorld() {
    const { random, ledger, deleted, typed, mayRemoveShared } = this
    return {
      random,
      ledger,
      deleted,
      typed,
      sharedTexts,
      mayRemoveShared,
      nextCharacter: () => this.nextCharacter(),
      memberIds: () => this.memberIds(),
    }
  }

  private identify(token: string, nowMs: number): Person | null {
    const [name, expiresAtMs] = token.split('.')
    const client = this.clients.find((each) => each.name === name)
    if (!client || nowMs >= Number(expiresAtMs)) return null
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
      const version = n > 0 && random.chance(0.1) ? protocol2 : null
      if (version) this.tally.injects('client of protocol 2')
      const client = new SimClient(`person${n}`, role, world, (owner, row) => this.learn(owner, row), version)
      this.clients.push(client)
      time.after(random.skewed(0, 1_500), () => this.openPage(client), new Owner(client.name))
    }
  }

  /** A command enters an outbox. */
  private learn(client: SimClient, row: OutboxRow): void {
    this.commands.set(row.cid, { row, client })
    this.watch.learn(row.command, client.memberId, client.name)
  }

  /** Nothing fails any more, nobody does anything new, everybody is there. */
  private heal(): void {
    this.isWorking = false
    this.ledger.note('heals')
    const { server, time } = this
    const { disk } = server
    disk.isFull = disk.isUnreadable = false
    disk.crashAt = null
    disk.unsureAppends = 0
    disk.ms = () => 1
    if (!server.isUp && !server.isStopping) server.start()
    for (const client of this.clients) {
      client.cutOffUntilMs = 0
      client.isOutdated = client.browser.isFull = false
      client.slowDown(0)
      if (client.session?.status().gone) client.kill()
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

  /** What the server answers when its disk has taken its time. */
  async answerOf<T>(asked: Promise<T>): Promise<T | null> {
    let answer: T | null = null
    let isThere = false
    void asked.then((value) => {
      answer = value
      isThere = true
    })
    await this.runUntil(this.time.nowMs + settleWithinMs, () => isThere, 0)
    return answer
  }

  /** Steps until it is so, watching everybody at every step; false when the time is over first. */
  private async runUntil(untilMs: number, isEnough: () => boolean, lookEveryMs = 500): Promise<boolean> {
    let lookAtMs = this.time.nowMs + lookEveryMs
    await nextTurn()
    if (lookEveryMs === 0 && isEnough()) return true
    while (this.time.step(untilMs)) {
      await nextTurn()
      for (const client of this.clients) checkStep(client, this.ledger)
      if (this.ledger.violations.length > 20) return false
      if (this.time.nowMs < lookAtMs) continue
      if (isEnough()) return true
      lookAtMs = this.time.nowMs + lookEveryMs
    }
    return isEnough()
  }
}

// Plans what goes wrong in a run, and when. Each fault has a name, under which the run counts it.
import type { MemoryStore } from '../../../server/store/memory/MemoryStore'
import { Owner } from './FakeTime'
import type { SimClient } from './SimClient'
import type { Simulation } from './Simulation'

const hourMs = 3_600_000

export class FaultMaker {
  /** Nature, who pulls cables and starts servers; never asleep, never dead. */
  private readonly nature = new Owner('nature')
  private backup: MemoryStore | null = null
  private endsAtMs = 0

  constructor(private readonly sim: Simulation) {}

  plan(withinMs: number): void {
    const { random, time, server, tally, ledger } = this.sim
    this.endsAtMs = time.nowMs + withinMs
    const count = random.int(2, 9)
    server.onCrash = () => this.crash()
    server.points.isArmed = random.chance(0.6)
    const faults = this.faults()
    for (let i = 0; i < count; i++) {
      const name = random.pick(this.drawn)
      const inject = () => {
        tally.injects(name)
        ledger.note(`fault: ${name}`)
        faults[name]()
      }
      time.after(random.int(200, withinMs), inject, this.nature)
    }
  }

  private readonly drawn = Object.entries(weights).flatMap(([name, weight]) =>
    Array.from({ length: weight }, () => name as FaultName),
  )

  private faults(): Record<FaultName, () => void> {
    const { random, server } = this.sim
    const { disk } = server
    const someone = () => random.pick(this.sim.clients)
    return {
      'line drops': () => someone().severLines(false),
      'line goes silent': () => someone().severLines(true),
      'line half open': () => someone().halfOpen(random.pick(['up', 'down'])),
      partition: () => this.partition(someone()),
      'network slow': () => someone().slowDown(random.int(100, 3_000)),
      'command sent twice': () => someone().doubleNextCommand(),
      'reader asleep': () => this.sleep(someone()),
      'page killed': () => this.reload(someone()),
      'page outdated': () => this.outdate(someone()),
      "browser's disk full": () => this.fillBrowser(someone()),
      "client's clock jumps": () => someone().setClock(this.jumpMs()),
      "server's clock jumps": () => {
        server.clockSkewMs = this.jumpMs()
      },
      'server crashes': () => this.crash(),
      'server crashes before an append': () => {
        disk.crashAt = 'before'
      },
      'server crashes after an append': () => {
        disk.crashAt = 'after'
      },
      'server restarts': () => this.restart(),
      'disk full': () => this.fillDisk(),
      'disk slow': () => {
        disk.ms = () => random.skewed(20, 900)
      },
      'append stored but reported failed': () => {
        disk.unsureAppends = random.int(1, 2)
      },
      'disk lies about fsync': () => this.lie(),
      'older backup restored': () => this.restoreBackup(),
    }
  }

  /** Hours, either way; sometimes days. */
  private jumpMs(): number {
    const { random } = this.sim
    return random.pick([-1, 1]) * random.int(1, random.chance(0.2) ? 72 : 8) * hourMs
  }

  private after(delayMs: number, what: () => void): void {
    this.sim.time.after(delayMs, what, this.nature)
  }

  /** Some time from now, but while people still work. */
  private beforeTheEnd(what: () => void): void {
    const { random, time } = this.sim
    this.after(random.int(0, Math.min(3_000, Math.max(0, this.endsAtMs - time.nowMs))), what)
  }

  private partition(client: SimClient): void {
    const { random, time } = this.sim
    client.cutOffUntilMs = time.nowMs + random.int(500, 6_000)
    client.severLines(random.chance(0.3))
  }

  /** A closed laptop: nothing runs there, nothing is taken, and the other end is not told. */
  private sleep(client: SimClient): void {
    const { random, time } = this.sim
    if (client.page) client.page.asleepUntilMs = time.nowMs + random.int(1_000, 45_000)
  }

  private reload(client: SimClient): void {
    const { random } = this.sim
    if (!client.page?.isAlive) return
    client.kill()
    this.after(random.skewed(10, 4_000), () => {
      if (!client.page?.isAlive) this.sim.openPage(client)
    })
  }

  /** The server was renewed under an open page: it is told to go, and its person loads the new one (Simulation). */
  private outdate(client: SimClient): void {
    client.isOutdated = true
    client.severLines(false)
  }

  private crash(): void {
    const { random, server } = this.sim
    if (!server.isUp && !server.isStopping) return
    server.crash({ isSilent: random.chance(0.2) })
    this.startAgain()
  }

  private restart(): void {
    const { server, ledger } = this.sim
    if (!server.isUp) return
    ledger.note('the server is asked to end')
    void server.stop().then(() => this.startAgain())
    // A service manager kills what does not end in time.
    this.after(20_000, () => {
      if (server.isStopping) this.crash()
    })
  }

  private startAgain(): void {
    const { random, server } = this.sim
    this.after(random.int(50, 3_000), () => {
      if (!server.isUp && !server.isStopping && !this.isAway) server.start()
    })
  }

  /** The machine is off, or its disk is being put back. */
  private isAway = false

  /** No space for a while; meanwhile perhaps nothing can be read either. */
  private fillDisk(): void {
    const { random, server } = this.sim
    const { disk } = server
    disk.isFull = true
    disk.isUnreadable = random.chance(0.3)
    const fullMs = random.int(300, 5_000)
    this.after(fullMs, () => {
      disk.isFull = false
    })
    this.after(fullMs + random.int(0, 3_000), () => {
      disk.isUnreadable = false
    })
  }

  private fillBrowser({ browser }: SimClient): void {
    browser.isFull = true
    this.after(this.sim.random.int(300, 5_000), () => {
      browser.isFull = false
    })
  }

  /** The disk says that it has stored what it has not, then the power goes. */
  private lie(): void {
    const { server, ledger } = this.sim
    if (server.disk.isLying) return
    server.disk.startLying()
    ledger.keepContents = true
    this.beforeTheEnd(() => {
      if (!server.disk.isLying) return
      void this.away(() => server.losePower())
    })
  }

  /** A copy is made now, and some time later the board is put back to it. */
  private restoreBackup(): void {
    const { random, server, ledger } = this.sim
    if (this.backup) return
    this.backup = server.disk.store.reopen({})
    ledger.keepContents = true
    ledger.keepContent()
    this.beforeTheEnd(() => {
      void this.away(() =>
        server.restore(this.backup!, `epoch-${random.uint32().toString(36).padStart(8, '0')}`),
      )
    })
  }

  private async away(happen: () => Promise<unknown>): Promise<void> {
    this.isAway = true
    await happen()
    this.isAway = false
    this.startAgain()
  }
}

/** How often each is drawn, against the others. */
const weights = {
  'line drops': 3,
  'line goes silent': 2,
  'line half open': 2,
  partition: 2,
  'network slow': 2,
  'command sent twice': 2,
  'reader asleep': 2,
  'page killed': 3,
  'page outdated': 1,
  "browser's disk full": 2,
  "client's clock jumps": 2,
  "server's clock jumps": 2,
  'server crashes': 2,
  'server crashes before an append': 1,
  'server crashes after an append': 2,
  'server restarts': 2,
  'disk full': 3,
  'disk slow': 2,
  'append stored but reported failed': 1,
  'disk lies about fsync': 2,
  'older backup restored': 1,
}

export type FaultName = keyof typeof weights
export const faultNames = Object.keys(weights) as FaultName[]

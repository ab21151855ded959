// Plans what goes wrong in a run, and when.
import { Owner } from './FakeTime'
import type { SimClient } from './SimClient'
import type { Simulation } from './Simulation'

export class FaultMaker {
  constructor(private readonly sim: Simulation) {}

  plan(withinMs: number): void {
    const { random, time } = this.sim
    const count = random.int(3, 14) * Math.ceil(withinMs / 9_000)
    this.sim.server.onCrash = () => this.crash()
    const nobody = new Owner('nature')
    for (let i = 0; i < count; i++) {
      const fault = random.pick(this.faults())
      time.after(random.int(300, withinMs), fault, nobody)
    }
  }

  private faults(): (() => void)[] {
    const { random, server, ledger } = this.sim
    const someone = () => random.pick(this.sim.clients)
    return [
      () => someone().severLines(false),
      () => someone().severLines(false),
      () => someone().severLines(true),
      () => this.partition(someone()),
      () => someone().slowDown(random.int(100, 3_000)),
      () => this.reload(someone()),
      () => this.reload(someone()),
      () => this.crash(),
      () => (server.crashAt = 'before'),
      () => (server.crashAt = 'after'),
      () => this.restart(),
      () => this.fillDisk(),
      () => this.fillDisk(),
      () => {
        ledger.note('the disk is slow')
        server.diskMs = () => random.skewed(20, 900)
      },
    ]
  }

  private partition(client: SimClient): void {
    const { random, time } = this.sim
    client.cutOffUntilMs = time.nowMs + random.int(500, 6_000)
    client.severLines(random.chance(0.3))
  }

  private reload(client: SimClient): void {
    const { random, time } = this.sim
    if (!client.page?.isAlive) return
    client.kill()
    time.after(
      random.skewed(10, 4_000),
      () => {
        if (!client.page?.isAlive) this.sim.openPage(client)
      },
      new Owner(client.name),
    )
  }

  private crash(): void {
    const { random, server } = this.sim
    if (!server.isUp && !server.isStopping) return
    server.crash({ isSilent: random.chance(0.2) })
    this.startAgain()
  }

  private restart(): void {
    const { server, ledger, time } = this.sim
    if (!server.isUp) return
    ledger.note('the server is asked to end')
    void server.stop().then(() => this.startAgain())
    // A service manager kills what does not end in time.
    time.after(
      20_000,
      () => {
        if (server.isStopping) this.crash()
      },
      new Owner('service manager'),
    )
  }

  private startAgain(): void {
    const { random, time, server } = this.sim
    time.after(
      random.int(50, 3_000),
      () => {
        if (!server.isUp && !server.isStopping) server.start()
      },
      new Owner('starter'),
    )
  }

  /** No space for a while; meanwhile perhaps nothing can be read either. */
  private fillDisk(): void {
    const { random, time, server, ledger } = this.sim
    ledger.note('the disk is full')
    server.isFull = true
    server.isUnreadable = random.chance(0.3)
    const nobody = new Owner('nature')
    const fullMs = random.int(300, 5_000)
    time.after(
      fullMs,
      () => {
        server.isFull = false
      },
      nobody,
    )
    time.after(
      fullMs + random.int(0, 3_000),
      () => {
        server.isUnreadable = false
      },
      nobody,
    )
  }
}

// One simulated TCP stream with a WebSocket on it: each direction keeps its order, takes its time, and may lose
// everything after some point.
import { frameTypes } from '../../../shared/protocol/frames'
import type { FakeTime, Owner, Task } from './FakeTime'
import type { SeededRandom } from './SeededRandom'

/** What travels: a frame, or the end with the code that its sender gave. */
export type Item = { frame: Uint8Array } | { close: number; reason: string }

export interface End {
  readonly owner: Owner
  take(item: Item): void
}

interface Flight {
  task: Task
  bytes: number
  /** Its receiver sleeps and takes nothing. */
  isStuck: boolean
}

/** One direction. */
class Pipe {
  private lastAtMs = 0
  private inFlight: Flight[] = []
  private isCut = false
  /** More for a slow network. */
  extraMs = 0
  /** The next command goes over it twice. */
  doublesNextCommand = false

  constructor(
    private readonly time: FakeTime,
    private readonly latencyMs: () => number,
    private readonly to: () => End | null,
  ) {}

  send(item: Item): void {
    if (this.isCut) return
    this.lastAtMs = Math.max(this.lastAtMs, this.time.nowMs + this.latencyMs() + this.extraMs)
    const flight: Flight = {
      task: this.time.at(this.lastAtMs, () => this.arrive(flight, item), null),
      bytes: 'frame' in item ? item.frame.length : 0,
      isStuck: false,
    }
    this.inFlight.push(flight)
    if (!this.doublesNextCommand || !('frame' in item) || item.frame[0] !== frameTypes.command) return
    this.doublesNextCommand = false
    this.send(item)
  }

  private arrive(flight: Flight, item: Item): void {
    const end = this.to()
    if (end?.owner.isAlive && end.owner.asleepUntilMs > this.time.nowMs) {
      flight.isStuck = true
      flight.task = this.time.at(end.owner.asleepUntilMs, () => this.arrive(flight, item), null)
      return
    }
    this.inFlight = this.inFlight.filter((other) => other !== flight)
    if (!end?.owner.isAlive) return
    this.time.owner = end.owner
    end.take(item)
  }

  get isQuiet(): boolean {
    return this.inFlight.length === 0
  }

  /** What waits because its receiver sleeps. */
  get stuckBytes(): number {
    return this.inFlight.reduce((sum, { isStuck, bytes }) => sum + (isStuck ? bytes : 0), 0)
  }

  /** Nothing arrives before this: the line does not stand yet. */
  holdUntil(atMs: number): void {
    this.lastAtMs = Math.max(this.lastAtMs, atMs)
  }

  /** From now on nothing gets in; of what is under way the first few arrive. Returns when the last of them does. */
  cut(random: SeededRandom): number {
    this.isCut = true
    const kept = random.int(0, this.inFlight.length)
    for (const { task } of this.inFlight.splice(kept)) this.time.cancel(task)
    return this.inFlight.at(-1)?.task.atMs ?? this.time.nowMs
  }
}

export class Connection {
  client: End | null = null
  server: End | null = null
  readonly up: Pipe
  readonly down: Pipe
  isDead = false

  constructor(
    private readonly time: FakeTime,
    private readonly random: SeededRandom,
    readonly id: number,
  ) {
    // Some lines are slow all their life, so that what they carry arrives after what a newer one brought.
    const baseMs = random.chance(0.15) ? random.int(300, 2_500) : random.skewed(2, 120)
    const latencyMs = () => baseMs * (0.7 + 0.6 * random.next())
    this.up = new Pipe(time, latencyMs, () => this.server)
    this.down = new Pipe(time, latencyMs, () => this.client)
  }

  /**
   * The line breaks: a prefix of what is under way arrives, in each direction. Each end learns of it after a while, or
   * not at all when `isSilent`.
   */
  sever({ isSilent }: { isSilent: boolean }): void {
    if (this.isDead) return
    this.isDead = true
    const [upDoneMs, downDoneMs] = [this.up.cut(this.random), this.down.cut(this.random)]
    if (!isSilent) this.tell(this.client, downDoneMs + this.random.skewed(1, 3_000))
    // The server finds out at the latest when its system gives the line up.
    this.tell(
      this.server,
      upDoneMs + (isSilent ? this.random.int(20_000, 60_000) : this.random.skewed(1, 25_000)),
    )
  }

  /**
   * One direction swallows everything from now on, the other works. The sender's system gives up when nothing is
   * confirmed, and says so over the direction that works.
   */
  halfOpen(direction: 'up' | 'down'): void {
    if (this.isDead) return
    this.isDead = true
    this[direction].cut(this.random)
    const givesUpAtMs = this.time.nowMs + this.random.int(20_000, 60_000)
    this.time.at(
      givesUpAtMs,
      () => {
        this.up.cut(this.random)
        this.down.cut(this.random)
        this.tell(this.client, givesUpAtMs + this.random.skewed(1, 3_000))
        this.tell(this.server, givesUpAtMs + this.random.skewed(1, 3_000))
      },
      null,
    )
  }

  private tell(end: End | null, atMs: number): void {
    if (end) this.time.at(atMs, () => end.take({ close: 1006, reason: '' }), end.owner)
  }

  /** A server process died: its system ends the line, or the machine is gone and nobody says so. */
  loseServer(isSilent: boolean): void {
    const wasDead = this.isDead
    this.isDead = true
    this.up.cut(this.random)
    const doneMs = this.down.cut(this.random)
    this.server = null
    if (!wasDead && !isSilent) this.tell(this.client, doneMs + 1)
  }

  /** A page is gone: what it had sent still arrives, or some of it. */
  loseClient(): void {
    this.client = null
    this.sever({ isSilent: false })
  }

  /** Stands, and everything sent has arrived. */
  get isQuiet(): boolean {
    return !this.isDead && this.up.isQuiet && this.down.isQuiet
  }

  slowDown(extraMs: number): void {
    this.up.extraMs = extraMs
    this.down.extraMs = extraMs
  }
}

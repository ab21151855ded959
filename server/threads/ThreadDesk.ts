// Takes orders that keep a processor busy: one at a time in a thread of its own, which ends when nobody needs it for
// some time. A thread that breaks down or hangs takes one order with it; the next gets a new thread.
import type { Clock } from '../clock'

/** Orders of one member that may wait, unless a desk says otherwise. */
const defaultOfMember = 2
/** How long the thread, with its fonts and its memory, is kept after its last order. */
const defaultIdleMs = 60_000

/** Too much is waiting, of this member or of all. */
export class DeskBusy extends Error {}

/** The server's end of a thread. */
export interface DeskThread {
  readonly hasEnded: boolean
  stop(): Promise<void>
}

export interface DeskJob<Thread> {
  start(): Thread
  /** What takes longer is given up: its thread is stopped. */
  timeoutMs: number
  /** Orders that may wait, of everybody. */
  maxWaiting: number
  maxOfMember?: number
  idleMs?: number
}

interface Order<Thread> {
  memberId: string
  /** Never rejects. */
  carryOut(thread: Thread): Promise<void>
  refuse(): void
}

export class ThreadDesk<Thread extends DeskThread> {
  private readonly orders: Order<Thread>[] = []
  private thread: Thread | null = null
  private isWorking = false
  private closed = false
  private keepThread = () => {}

  constructor(
    private readonly clock: Clock,
    private readonly job: DeskJob<Thread>,
  ) {}

  get isClosed(): boolean {
    return this.closed
  }

  /** Orders that wait or are being made. */
  get waiting(): number {
    return this.orders.length
  }

  /** Rejects with DeskBusy, or as `work` does, also when its thread ends before it is done. */
  order<Made>(memberId: string, work: (thread: Thread) => Promise<Made>): Promise<Made> {
    const ofMember = this.orders.filter((order) => order.memberId === memberId).length
    const { maxWaiting, maxOfMember = defaultOfMember } = this.job
    if (this.closed || this.orders.length >= maxWaiting || ofMember >= maxOfMember) {
      return Promise.reject(new DeskBusy())
    }
    return new Promise((resolve, reject) => {
      this.orders.push({
        memberId,
        carryOut: (thread) => this.limit(thread, work).then(resolve, reject),
        refuse: () => reject(new DeskBusy()),
      })
      void this.work()
    })
  }

  /** Refuses what waits and ends the thread. */
  async close(): Promise<void> {
    this.closed = true
    for (const order of this.orders.splice(0)) order.refuse()
    await this.endThread()
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    this.keepThread()
    for (let order = this.orders[0]; order; order = this.orders[0]) {
      if (!this.thread || this.thread.hasEnded) this.thread = this.job.start()
      await order.carryOut(this.thread)
      // An order counts until it is done. Closing may have taken it already.
      if (this.orders[0] === order) this.orders.shift()
    }
    this.isWorking = false
    this.keepThread = this.clock.after(this.job.idleMs ?? defaultIdleMs, () => void this.endThread())
  }

  private async limit<Made>(thread: Thread, work: (thread: Thread) => Promise<Made>): Promise<Made> {
    const giveUp = this.clock.after(this.job.timeoutMs, () => void thread.stop())
    try {
      return await work(thread)
    } finally {
      giveUp()
    }
  }

  private async endThread(): Promise<void> {
    this.keepThread()
    const { thread } = this
    this.thread = null
    await thread?.stop()
  }
}

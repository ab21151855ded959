// Takes orders for files that take a while, one made at a time in a thread of its own, which ends when nobody needs it
// for some time. A thread that breaks down or hangs takes one order with it; the next gets a new thread.
import type { BoardRecord } from '../../shared/model/record'
import type { Clock } from '../clock'
import type { ThreadProgram } from '../program'
import { FileThread } from './FileThread'

/** Orders that may wait, of everybody and of one member. */
const maxWaiting = 12
const maxOfMember = 2
/** How long the thread, with its fonts and its memory, is kept after its last file. */
const idleMs = 60_000

/** Too many files are waiting, of this member or of all. */
export class DeskBusy extends Error {}

export interface DeskJob {
  /** What the thread runs. */
  program: ThreadProgram
  /** A file that takes longer is given up. */
  timeoutMs: number
  maxHeapMb: number
}

interface Order<Request, Made> {
  memberId: string
  records: readonly BoardRecord[]
  request: Request
  resolve(made: Made): void
  reject(error: Error): void
}

export class FileDesk<Request, Made> {
  private readonly orders: Order<Request, Made>[] = []
  private thread: FileThread<Request, Made> | null = null
  private isWorking = false
  private isClosed = false
  private keepThread = () => {}

  constructor(
    private readonly clock: Clock,
    private readonly job: DeskJob,
  ) {}

  /** Of records as they are now; they are immutable, so the file is of this one moment. */
  order(memberId: string, records: readonly BoardRecord[], request: Request): Promise<Made> {
    const ofMember = this.orders.filter((order) => order.memberId === memberId).length
    if (this.isClosed || this.orders.length >= maxWaiting || ofMember >= maxOfMember) {
      return Promise.reject(new DeskBusy())
    }
    return new Promise((resolve, reject) => {
      this.orders.push({ memberId, records, request, resolve, reject })
      void this.work()
    })
  }

  /** Refuses what waits and ends the thread. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const order of this.orders.splice(0)) order.reject(new DeskBusy())
    await this.endThread()
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    this.keepThread()
    for (let order = this.orders[0]; order; order = this.orders[0]) {
      await this.makeOne(order).then(order.resolve, order.reject)
      // An order counts until it is done. Closing may have taken it already.
      if (this.orders[0] === order) this.orders.shift()
    }
    this.isWorking = false
    this.keepThread = this.clock.after(idleMs, () => void this.endThread())
  }

  private async makeOne({ records, request }: Order<Request, Made>): Promise<Made> {
    if (!this.thread || this.thread.hasEnded)
      this.thread = new FileThread(this.job.program, this.job.maxHeapMb)
    const { thread } = this
    const giveUp = this.clock.after(this.job.timeoutMs, () => void thread.stop())
    try {
      return await thread.make(records, request, this.clock.now())
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

// Takes orders for pictures, one drawn at a time in a thread of its own, which ends when nobody needs it for a while.
import type { BoardRecord, Kind } from '../../shared/model/record'
import type { Clock } from '../clock'
import { PictureThread } from './PictureThread'
import type { Picture, PictureRequest } from './pictureRequest'

/** Orders that may wait, of everybody and of one member. */
const maxWaiting = 12
const maxOfMember = 2
/** A picture that takes longer is given up. */
const timeoutMs = 60_000
/** How long the thread, with its fonts and its memory, is kept after its last picture. */
const idleMs = 60_000

const drawnKinds: ReadonlySet<Kind> = new Set<Kind>(['meeting', 'table', 'note', 'cluster', 'link'])

/** Too many pictures are waiting, of this member or of all. */
export class PictureBusy extends Error {}

interface Order {
  memberId: string
  records: readonly BoardRecord[]
  request: PictureRequest
  resolve(picture: Picture | null): void
  reject(error: Error): void
}

export class PictureDesk {
  private readonly orders: Order[] = []
  private thread: PictureThread | null = null
  private isWorking = false
  private isClosed = false
  private keepThread = () => {}

  constructor(private readonly clock: Clock) {}

  /** Of a whole board's records as they are now. Null when nothing that was asked for is on the board. */
  draw(memberId: string, all: readonly BoardRecord[], request: PictureRequest): Promise<Picture | null> {
    const ofMember = this.orders.filter((order) => order.memberId === memberId).length
    if (this.isClosed || this.orders.length >= maxWaiting || ofMember >= maxOfMember) {
      return Promise.reject(new PictureBusy())
    }
    const records = all.filter(({ kind, removedAt }) => drawnKinds.has(kind) && removedAt === null)
    return new Promise((resolve, reject) => {
      this.orders.push({ memberId, records, request, resolve, reject })
      void this.work()
    })
  }

  /** Refuses what waits and ends the thread. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const order of this.orders.splice(0)) order.reject(new PictureBusy())
    await this.endThread()
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    this.keepThread()
    for (let order = this.orders[0]; order; order = this.orders[0]) {
      await this.drawOne(order).then(order.resolve, order.reject)
      // An order counts until it is done. Closing may have taken it already.
      if (this.orders[0] === order) this.orders.shift()
    }
    this.isWorking = false
    this.keepThread = this.clock.after(idleMs, () => void this.endThread())
  }

  private async drawOne({ records, request }: Order): Promise<Picture | null> {
    if (!this.thread || this.thread.hasEnded) this.thread = new PictureThread()
    const { thread } = this
    const giveUp = this.clock.after(timeoutMs, () => void thread.stop())
    try {
      return await thread.draw(records, request, this.clock.now())
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

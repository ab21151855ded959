// Reads the tables of uploaded files: small texts at once, everything else one after the other in a thread of its own,
// which is ended when a file keeps it busy too long, and when nobody needs it for a while.
import type { Clock } from '../clock'
import { type ImportRefusal, refuseFile } from './ImportFormat'
import { ImportThread } from './ImportThread'
import { readTable, type TableRequest } from './readTable'
import type { Table } from './Table'

/** Files that may wait, of everybody and of one member. */
const maxWaiting = 8
const maxOfMember = 2
/** A file that takes longer is given up. */
const timeoutMs = 60_000
/** How long the thread is kept after its last file: a preview is mostly followed by its import. */
const idleMs = 60_000
/** A text file of this size is read in a few milliseconds. */
const smallBytes = 64 * 1024

/** Too many files are waiting, of this member or of all. */
export class ImportBusy extends Error {}

interface Order {
  memberId: string
  bytes: Uint8Array
  request: TableRequest
  resolve(read: Table | ImportRefusal): void
  reject(error: Error): void
}

export class ImportDesk {
  private readonly orders: Order[] = []
  private thread: ImportThread | null = null
  private isWorking = false
  private isClosed = false
  private keepThread = () => {}

  constructor(private readonly clock: Clock) {}

  read(memberId: string, bytes: Uint8Array, request: TableRequest): Promise<Table | ImportRefusal> {
    // A workbook is never small: it may be packed a thousandfold.
    if (request.kind === 'csv' && bytes.length <= smallBytes) return readTable(bytes, request)
    const ofMember = this.orders.filter((order) => order.memberId === memberId).length
    if (this.isClosed || this.orders.length >= maxWaiting || ofMember >= maxOfMember) {
      return Promise.reject(new ImportBusy())
    }
    return new Promise((resolve, reject) => {
      this.orders.push({ memberId, bytes, request, resolve, reject })
      void this.work()
    })
  }

  /** Refuses what waits and ends the thread. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const order of this.orders.splice(0)) order.reject(new ImportBusy())
    await this.endThread()
  }

  private async work(): Promise<void> {
    if (this.isWorking) return
    this.isWorking = true
    this.keepThread()
    for (let order = this.orders[0]; order; order = this.orders[0]) {
      await this.readOne(order).then(order.resolve, order.reject)
      // An order counts until it is done. Closing may have taken it already.
      if (this.orders[0] === order) this.orders.shift()
    }
    this.isWorking = false
    this.keepThread = this.clock.after(idleMs, () => void this.endThread())
  }

  private async readOne({ bytes, request }: Order): Promise<Table | ImportRefusal> {
    if (!this.thread || this.thread.hasEnded) this.thread = new ImportThread()
    const { thread } = this
    const giveUp = this.clock.after(timeoutMs, () => void thread.stop())
    try {
      return await thread.read(bytes, request)
    } catch (error) {
      // It ran out of time or memory: a file made to be slow, or one far beyond any list of notes.
      if (!this.isClosed && thread.hasEnded) return refuseFile('tooSlow', request.language)
      throw error
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

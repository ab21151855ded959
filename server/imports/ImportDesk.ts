// Reads the tables of uploaded files: small texts at once, everything else in a thread.
import type { Clock } from '../clock'
import { ThreadDesk } from '../threads/ThreadDesk'
import { type ImportRefusal, refuseFile } from './ImportFormat'
import { ImportThread } from './ImportThread'
import { readTable, type TableRequest } from './readTable'
import type { Table } from './Table'

const maxWaiting = 8
/** A file that takes longer is given up. */
const timeoutMs = 60_000
/** A text file of this size is read in a few milliseconds. */
const smallBytes = 64 * 1024

export class ImportDesk {
  private readonly desk: ThreadDesk<ImportThread>

  constructor(clock: Clock) {
    this.desk = new ThreadDesk(clock, { start: () => new ImportThread(), timeoutMs, maxWaiting })
  }

  read(memberId: string, bytes: Uint8Array, request: TableRequest): Promise<Table | ImportRefusal> {
    // A workbook is never small: it may be packed a thousandfold.
    if (request.kind === 'csv' && bytes.length <= smallBytes) return readTable(bytes, request)
    return this.desk.order(memberId, async (thread) => {
      try {
        return await thread.read(bytes, request)
      } catch (error) {
        // It ran out of time or memory: a file made to be slow, or one far beyond any list of notes.
        if (!this.desk.isClosed && thread.hasEnded) return refuseFile('tooSlow', request.language)
        throw error
      }
    })
  }

  get waiting(): number {
    return this.desk.waiting
  }

  close(): Promise<void> {
    return this.desk.close()
  }
}

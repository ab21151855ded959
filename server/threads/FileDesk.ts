// Takes orders for files of boards, each made in a thread.
import type { BoardRecord } from '../../shared/model/record'
import type { Clock } from '../clock'
import type { ThreadProgram } from '../program'
import { FileThread } from './FileThread'
import { ThreadDesk } from './ThreadDesk'

const maxWaiting = 12

export interface FileJob {
  /** What the thread runs. */
  program: ThreadProgram
  /** A file that takes longer is given up. */
  timeoutMs: number
  maxHeapMb: number
}

export class FileDesk<Request, Made> {
  private readonly desk: ThreadDesk<FileThread<Request, Made>>

  constructor(
    private readonly clock: Clock,
    { program, timeoutMs, maxHeapMb }: FileJob,
  ) {
    const start = () => new FileThread<Request, Made>(program, maxHeapMb)
    this.desk = new ThreadDesk(clock, { start, timeoutMs, maxWaiting })
  }

  /** Orders that wait or are being made. */
  get waiting(): number {
    return this.desk.waiting
  }

  /** Of records as they are now; they are immutable, so the file is of this one moment. */
  order(memberId: string, records: readonly BoardRecord[], request: Request): Promise<Made> {
    return this.desk.order(memberId, (thread) => thread.make(records, request, this.clock.now()))
  }

  close(): Promise<void> {
    return this.desk.close()
  }
}

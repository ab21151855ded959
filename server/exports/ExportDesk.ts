// Takes orders for files of boards, in every format.
import type { BoardRecord } from '../../shared/model/record'
import type { ExportChoices } from '../../shared/worksheet/exportChoices'
import type { Clock } from '../clock'
import { FileDesk } from '../threads/FileDesk'

export interface ExportOrder {
  /** One of formats.ts. */
  format: string
  choices: ExportChoices
}

export interface MadeExport {
  file: Uint8Array<ArrayBuffer>
  /** The meeting's, as the file has it: it may name somebody who is not to be named. */
  title: string
  /** Characters that the format's font lacks, each once. */
  missing: string[]
}

export class ExportDesk {
  private readonly desk: FileDesk<ExportOrder, MadeExport | null>

  constructor(clock: Clock) {
    const program = 'exports/exportWorker'
    this.desk = new FileDesk(clock, { program, timeoutMs: 120_000, maxHeapMb: 1024 })
  }

  /** Of a whole board's records as they are now. Null when the table that was asked for is not on the board. */
  make(memberId: string, records: readonly BoardRecord[], order: ExportOrder): Promise<MadeExport | null> {
    return this.desk.order(memberId, records, order)
  }

  get waiting(): number {
    return this.desk.waiting
  }

  close(): Promise<void> {
    return this.desk.close()
  }
}

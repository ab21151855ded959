// The server's end of the imports' thread: hands it the bytes of one file and gathers its table.
import { startThread } from '../program'
import type { ImportRefusal } from './ImportFormat'
import type { FromImportThread, ToImportThread } from './importWorker'
import type { TableRequest } from './readTable'
import type { Table, TableRow } from './Table'

const maxHeapMb = 1024

export class ImportThread {
  private readonly worker = startThread('imports/importWorker', {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  })
  private take: (answer: FromImportThread) => void = () => {}
  private end: string | null = null

  constructor() {
    this.worker.on('message', (answer: FromImportThread) => this.take(answer))
    this.worker.on('error', (error) => this.finish(error.message))
    this.worker.on('exit', () => this.finish('the thread ended'))
  }

  get hasEnded(): boolean {
    return this.end !== null
  }

  /** One call at a time. Takes the bytes over. Rejects when the thread ends before it has an answer. */
  read(bytes: Uint8Array, request: TableRequest): Promise<Table | ImportRefusal> {
    const rows: TableRow[] = []
    return new Promise((resolve, reject) => {
      this.take = (answer) => {
        if (answer.t === 'rows') rows.push(...answer.rows)
        else if (answer.t === 'table') resolve({ ...answer.table, rows })
        else if (answer.t === 'refused') resolve(answer.refusal)
        else reject(new Error(answer.message))
      }
      if (this.end) return reject(new Error(this.end))
      const order: ToImportThread = { bytes, request }
      // A copy of its own memory, because small buffers share theirs.
      const owned = new Uint8Array(bytes)
      this.worker.postMessage({ ...order, bytes: owned }, [owned.buffer])
    })
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private finish(message: string): void {
    this.end ??= message
    this.take({ t: 'failed', message: this.end })
  }
}

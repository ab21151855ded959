// The server's end of a thread that makes files: hands it a board in portions and takes one file back at a time.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { BoardRecord } from '../../shared/model/record'
import { startThread, type ThreadProgram } from '../program'
import type { FromThread, ToThread } from './messages'

/** Records that are copied to the thread in one go; others' edits come in between. */
const portion = 200

export class FileThread<Request, Made> {
  private readonly worker: Worker
  private settle: ((answer: FromThread<Made>) => void) | null = null
  private end: string | null = null

  /** `program` calls `serveThread`. */
  constructor(program: ThreadProgram, maxHeapMb: number) {
    this.worker = startThread(program, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    this.worker.on('message', (answer: FromThread<Made>) => this.settle?.(answer))
    this.worker.on('error', (error) => this.finish(error.message))
    this.worker.on('exit', () => this.finish('the thread ended'))
  }

  get hasEnded(): boolean {
    return this.end !== null
  }

  /** One call at a time. */
  async make(records: readonly BoardRecord[], request: Request, now: number): Promise<Made> {
    for (let at = 0; at < records.length; at += portion) {
      this.tell({ t: 'records', records: records.slice(at, at + portion) })
      await nextTurn()
    }
    const answer = await new Promise<FromThread<Made>>((resolve) => {
      this.settle = resolve
      if (this.end) resolve({ ok: false, message: this.end })
      else this.tell({ t: 'make', request, now })
    })
    this.settle = null
    if (!answer.ok) throw new Error(answer.message)
    return answer.made
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private tell(message: ToThread<Request>): void {
    this.worker.postMessage(message)
  }

  private finish(message: string): void {
    this.end ??= message
    this.settle?.({ ok: false, message: this.end })
  }
}

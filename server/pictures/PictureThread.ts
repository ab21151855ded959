// The server's end of the pictures' thread: hands it a board in portions and takes one picture back at a time.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { BoardRecord } from '../../shared/model/record'
import type { FromThread, ToThread } from './messages'
import type { Picture, PictureRequest } from './pictureRequest'

/** Records that are copied to the thread in one go; others' edits come in between. */
const portion = 200
const maxHeapMb = 1024

export class PictureThread {
  private readonly worker = new Worker(new URL('./pictureThread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  })
  private settle: ((answer: FromThread) => void) | null = null
  private end: string | null = null

  constructor() {
    this.worker.on('message', (answer: FromThread) => this.settle?.(answer))
    this.worker.on('error', (error) => this.finish(error.message))
    this.worker.on('exit', () => this.finish('the thread ended'))
  }

  get hasEnded(): boolean {
    return this.end !== null
  }

  /** One call at a time. Null when nothing that was asked for is on the board. */
  async draw(records: readonly BoardRecord[], request: PictureRequest, now: number): Promise<Picture | null> {
    for (let at = 0; at < records.length; at += portion) {
      this.tell({ t: 'records', records: records.slice(at, at + portion).map(withoutHistory) })
      await nextTurn()
    }
    const answer = await new Promise<FromThread>((resolve) => {
      this.settle = resolve
      if (this.end) resolve({ ok: false, message: this.end })
      else this.tell({ t: 'draw', request, now })
    })
    this.settle = null
    if (!answer.ok) throw new Error(answer.message)
    return answer.picture
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private tell(message: ToThread): void {
    this.worker.postMessage(message)
  }

  private finish(message: string): void {
    this.end ??= message
    this.settle?.({ ok: false, message: this.end })
  }
}

/** Pictures show no earlier versions: they need not be copied. */
function withoutHistory(record: BoardRecord): BoardRecord {
  return record.kind === 'note' ? { ...record, versions: [], evidence: '' } : record
}

// The far end of a FileThread: gathers a board's portions and answers each order with what was made of them.
import { parentPort } from 'node:worker_threads'
import type { BoardRecord } from '../../shared/model/record'
import type { FromThread, ToThread } from './messages'

/** Made files are handed over, not copied: their memory is gone from the thread afterwards. */
export type MadeFile = { file: Uint8Array<ArrayBuffer> } | null

export const memoryOfFile = (made: MadeFile): ArrayBuffer[] => (made ? [made.file.buffer] : [])

/** `memoryOf`: what of the answer is handed over instead of copied. */
export function serveThread<Request, Made>(
  make: (records: readonly BoardRecord[], request: Request, now: number) => Made | Promise<Made>,
  memoryOf: (made: Made) => ArrayBuffer[] = () => [],
): void {
  if (!parentPort) throw new Error('serveThread runs in a worker thread only')
  const port = parentPort
  let records: BoardRecord[] = []
  const tell = (answer: FromThread<Made>, owned: ArrayBuffer[] = []) => port.postMessage(answer, owned)

  port.on('message', async (message: ToThread<Request>) => {
    if (message.t === 'records') {
      records.push(...message.records)
      return
    }
    const ordered = records
    records = []
    try {
      const made = await make(ordered, message.request, message.now)
      tell({ ok: true, made }, memoryOf(made))
    } catch (error) {
      tell({ ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
}

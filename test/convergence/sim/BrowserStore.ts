// A browser's disk: it outlives pages, takes a moment to write, and loses what a dying page had not written yet.
import type { OutboxRow, OutboxStore, StoredMirror } from '../../../client/sync/outboxStore'
import type { FakeTime, Owner } from './FakeTime'
import type { SeededRandom } from './SeededRandom'

export class BrowserStore {
  readonly rows = new Map<string, OutboxRow>()
  /** Takes no writes. */
  isFull = false
  /** It has refused a write. */
  hasRefused = false
  private mirror: StoredMirror | null = null

  constructor(
    private readonly time: FakeTime,
    private readonly random: SeededRandom,
    /** Every command that a page puts into its outbox. */
    private readonly onPut: (row: OutboxRow) => void,
  ) {}

  /** What one page gets; its writes happen in order, and none after it died. */
  open(page: Owner): OutboxStore {
    let lastAtMs = 0
    const write = <T>(work: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        lastAtMs = Math.max(lastAtMs, this.time.nowMs + this.random.skewed(0, 15))
        const run = () => {
          try {
            resolve(work())
          } catch (error) {
            reject(error)
          }
        }
        this.time.at(lastAtMs, run, page)
      })
    const refuse = () => {
      if (!this.isFull) return
      this.hasRefused = true
      throw new Error('no space left in this browser')
    }
    return {
      write: ({ put, remove }) => {
        const copies = structuredClone(put)
        for (const row of put) if (!row.refused) this.onPut(row)
        return write(() => {
          refuse()
          for (const row of copies) this.rows.set(row.cid, row)
          for (const cid of remove) this.rows.delete(cid)
        })
      },
      list: () =>
        write(() =>
          [...this.rows.values()].map((row) => structuredClone(row)).sort((a, b) => a.order - b.order),
        ),
      putMirror: (mirror) =>
        write(() => {
          refuse()
          this.mirror = mirror
        }),
      getMirror: () => write(() => this.mirror),
    }
  }
}

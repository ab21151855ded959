/** The server's end of a worker thread: numbers requests, settles them, and rejects all when the thread ends. */
import type { Worker } from 'node:worker_threads'
import { makeStoreError, StoreFailed } from '../errors'
import { openedId, type Response } from './messages'

interface Pending {
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

export class WorkerLink {
  /** Settles with the worker's first message. */
  readonly opened: Promise<unknown>
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
  private readonly pending = new Map<number, Pending>()
  private lastId = openedId
  private end: StoreFailed | null = null
  private expectsEnd = false

  constructor(
    private readonly worker: Pick<Worker, 'postMessage' | 'on'>,
    /** Called once when the thread ended though nobody asked it to. */
    private readonly onCrash: (error: Error) => void,
  ) {
    this.opened = new Promise((resolve, reject) => this.pending.set(openedId, { resolve, reject }))
    // A crash before the first message rejects it; the one who opens listens, but maybe not yet.
    this.opened.catch(() => {})
    worker.on('message', (response: Response) => this.settle(response))
    worker.on('error', (error) => this.fail(`the store's thread failed: ${error.message}`))
    this.ended = new Promise((resolve) => {
      worker.on('exit', (code) => {
        this.fail(this.expectsEnd ? 'the store is closed' : `the store's thread ended (code ${code})`)
        resolve()
      })
    })
  }

  request(name: string, args: unknown[]): Promise<unknown> {
    if (this.end) return Promise.reject(this.end)
    if (name === 'close') this.expectsEnd = true
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject })
      try {
        this.worker.postMessage({ id, name, args })
      } catch (error) {
        // Something that cannot be copied to another thread.
        this.pending.delete(id)
        reject(new StoreFailed(String(error)))
      }
    })
  }

  private settle(response: Response): void {
    const pending = this.pending.get(response.id)
    this.pending.delete(response.id)
    if (response.ok) pending?.resolve(response.value)
    else {
      // A store that did not open has nothing more to do; its end is no crash.
      if (response.id === openedId) this.expectsEnd = true
      pending?.reject(makeStoreError(response.code, response.message))
    }
  }

  private fail(message: string): void {
    if (this.end) return
    const error = new StoreFailed(message)
    this.end = error
    for (const { reject } of this.pending.values()) reject(error)
    this.pending.clear()
    if (!this.expectsEnd) this.onCrash(error)
  }
}

// Keeps a board's log short, so that it loads fast: a long log becomes a chapter of the history and a snapshot, beside
// the commits, which go on. And makes a document anew that has become slow.
import type { Archivist } from '../history/Archivist'
import type { Metrics } from '../metrics'
import { StoreError } from '../store/errors'
import type { LoadedBoard, Store } from '../store/Store'
import { type BoardState, compactState, snapshotOf } from './BoardState'

const fileEvery = 2_000
const fileOnCloseAfter = 200
/** When filing failed, so many more records come before it is tried again. */
const patience = 500

export interface KeeperParts {
  store: Store
  metrics: Metrics
  archivist: Archivist
  /** The log is filed when it is so long. */
  fileAfterRecords?: number | undefined
  state(): BoardState
}

export class LogKeeper {
  private filing: Promise<void> | null = null
  private readonly fileEvery: number
  private nextAt: number

  constructor(private readonly parts: KeeperParts) {
    this.fileEvery = parts.fileAfterRecords ?? fileEvery
    this.nextAt = this.fileEvery
  }

  /** After a commit: starts filing when the log has become long. */
  consider(): void {
    const { logLength } = this.parts.state()
    if (this.filing || logLength < this.nextAt) return
    this.filing = this.file().finally(() => {
      this.filing = null
    })
  }

  /** Resolves when nothing is being filed. */
  async rest(): Promise<void> {
    await this.filing
  }

  /** Before the board is let go. */
  async finish(): Promise<void> {
    await this.rest()
    if (this.parts.state().logLength > Math.min(fileOnCloseAfter, this.fileEvery)) await this.file()
  }

  private async file(): Promise<void> {
    const { store, archivist, state } = this.parts
    try {
      const { id } = state().row
      const loaded = await store.loadBoard(id)
      if (!loaded || loaded.log.length === 0) return
      const { snapshot, chapter } = await archivist.file(loaded)
      await store.saveSnapshot(id, snapshot, chapter)
      state().logLength = state().seq - snapshot.seq
      this.nextAt = this.fileEvery
    } catch (error) {
      // The log still has everything.
      this.nextAt = state().logLength + Math.min(patience, this.fileEvery)
      this.noteFailure(error)
    }
  }

  /** The board in a new document and a new epoch. When this rejects nobody knows which of the two the disk has. */
  async compact(loaded: LoadedBoard, state: BoardState, epoch: string): Promise<BoardState> {
    const { store, archivist } = this.parts
    try {
      const chapter = loaded.log.length > 0 ? (await archivist.file(loaded)).chapter : null
      const compacted = compactState(state, epoch)
      await store.saveSnapshot(state.row.id, snapshotOf(compacted), chapter)
      state.docBoard.close()
      state.doc.destroy()
      return compacted
    } catch (error) {
      this.noteFailure(error)
      throw error
    }
  }

  private noteFailure(error: unknown): void {
    const reason = error instanceof StoreError ? `snapshot_${error.code}` : 'snapshot'
    this.parts.metrics.appendFailures.inc({ reason })
  }
}

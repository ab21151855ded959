/** How the store contract gets at a store, whichever it is. */
import type { Store } from '../../server/store/Store'

export interface StoreHarness {
  /** The first call makes the store, a later one (after close) opens it over the same data. */
  open(): Promise<Store>
  /** A name for a backup that does not exist yet. */
  backupFile(): string
  openBackup(file: string): Promise<Store>
  /** From now on there is no room for a record of `bigBytes`. */
  fillDisk(store: Store): Promise<void>
  freeDisk(store: Store): Promise<void>
  dispose(): Promise<void>
}

/** What a test finds set up: made anew for each. */
export interface StoreAt {
  harness: StoreHarness
  store: Store
  /** Closes the store and opens it again over the same data. */
  reopen(): Promise<void>
  /** The seqs in a board's log. */
  seqs(boardId: string): Promise<number[] | undefined>
}

export const bigBytes = 2 * 1024 * 1024

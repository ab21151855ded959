/** What passes between the server's thread and the store's thread. */
import type { StoreErrorCode } from '../errors'
import type { OperationName, Operations } from './operations'

export type OperationArguments = { [Name in OperationName]: Parameters<Operations[Name]> }

export type Request =
  | { id: number; name: OperationName; args: unknown[] }
  /** Lets a test lower max_page_count: a full disk without filling one. */
  | { id: number; name: 'pragma'; args: [source: string] }
  /** Outside of any transaction. */
  | { id: number; name: 'scrub'; args: [words: string[]] }
  | { id: number; name: 'close'; args: [] }

export type Response =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: StoreErrorCode; message: string }

/** The first message of a worker answers this id: it opened the database, or could not. */
export const openedId = 0

/** The `workerData` of the store's thread. */
export interface WorkerStart {
  dir: string
}

/** The `workerData` of a backup's thread. */
export interface BackupStart {
  dir: string
  file: string
}

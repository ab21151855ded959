/** Why a store could not do what it was asked, as one class per reason so that callers can act on it. */

export type StoreErrorCode = 'full' | 'readOnly' | 'corrupt' | 'newer' | 'locked' | 'conflict' | 'failed'

export abstract class StoreError extends Error {
  abstract readonly code: StoreErrorCode
  override get name(): string {
    return this.constructor.name
  }
}

/** No space left; everything works again by itself when there is. */
export class StoreFull extends StoreError {
  readonly code = 'full'
}

/** The files or their folder may not be written. */
export class StoreReadOnly extends StoreError {
  readonly code = 'readOnly'
}

/** The file is damaged or is not ours. It was left as it is. */
export class StoreCorrupt extends StoreError {
  readonly code = 'corrupt'
}

/** A newer version of the program wrote the file. It was left as it is. */
export class StoreNewer extends StoreError {
  readonly code = 'newer'
}

/** Another server uses this DATA_DIR. */
export class StoreLocked extends StoreError {
  readonly code = 'locked'
}

/** The request contradicts what is stored: a seq, cid, id or join code that exists, a gap, a missing board. */
export class StoreConflict extends StoreError {
  readonly code = 'conflict'
}

/** Anything else. */
export class StoreFailed extends StoreError {
  readonly code = 'failed'
}

const classes: Record<StoreErrorCode, new (message: string) => StoreError> = {
  full: StoreFull,
  readOnly: StoreReadOnly,
  corrupt: StoreCorrupt,
  newer: StoreNewer,
  locked: StoreLocked,
  conflict: StoreConflict,
  failed: StoreFailed,
}

/** Rebuilds an error that crossed a thread. */
export function makeStoreError(code: StoreErrorCode, message: string): StoreError {
  return new classes[code](message)
}

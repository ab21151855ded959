// What passes between the server's thread and one that makes files: a board in portions, then what to make of it.
import type { BoardRecord } from '../../shared/model/record'

export type ToThread<Request> =
  | { t: 'records'; records: BoardRecord[] }
  /** `now` in milliseconds since 1970. Makes one file of the records that have come since the last one. */
  | { t: 'make'; request: Request; now: number }

/** One for each `make`. */
export type FromThread<Made> = { ok: true; made: Made } | { ok: false; message: string }

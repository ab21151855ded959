// What passes between the server's thread and the pictures' thread: a board in portions, then what to draw of it.
import type { BoardRecord } from '../../shared/model/record'
import type { Picture, PictureRequest } from './pictureRequest'

export type ToThread =
  | { t: 'records'; records: BoardRecord[] }
  /** `now` in milliseconds since 1970. Draws what has come since the last one. */
  | { t: 'draw'; request: PictureRequest; now: number }

/** One for each `draw`. */
export type FromThread = { ok: true; picture: Picture | null } | { ok: false; message: string }

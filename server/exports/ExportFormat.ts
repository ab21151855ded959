// What an export is: a pure function from a board to the content of a file.
import type { Board } from '../../shared/model/board'
import type { Language } from '../../shared/model/meeting'

export interface ExportOptions {
  /** Milliseconds since 1970. */
  now: number
  /** The meeting's own language unless told. */
  language?: Language | undefined
}

export interface ExportFormat {
  contentType: string
  /** Of the file's name, without the dot. */
  extension: string
  /** The same bytes for the same board and options. Writers of packages may take their time. */
  render(board: Board, options: ExportOptions): string | Uint8Array | Promise<string | Uint8Array>
}

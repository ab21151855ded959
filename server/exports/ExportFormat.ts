// What an export is: a pure function from a board to the content of a file.
import type { Board } from '../../shared/model/board'
import type { Language } from '../../shared/model/meeting'
import type { ExportPart } from '../../shared/worksheet/exportChoices'

export interface ExportOptions {
  /** Milliseconds since 1970. */
  now: number
  /** The meeting's own language unless told. */
  language?: Language | undefined
  /**
   * What was not wanted; nothing unless told. The board is without it already (prepareExport): a format has only to
   * drop the headings, columns and totals that would stand empty.
   */
  leftOut?: ReadonlySet<ExportPart> | undefined
  /** Says what was left out or renamed, to be shown beside the status; nothing when the file is whole. */
  limits?: string | undefined
  /** Told which characters a format cannot show because its font lacks them. */
  onMissing?: ((characters: readonly string[]) => void) | undefined
}

export interface ExportFormat {
  contentType: string
  /** Of the file's name, without the dot. */
  extension: string
  /** The same bytes for the same board and options. Writers of packages may take their time. */
  render(board: Board, options: ExportOptions): string | Uint8Array | Promise<string | Uint8Array>
}

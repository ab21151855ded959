// The formats that a board can take in. A new one is a file beside this and a line here.
import type { Board } from '../../shared/model/board'
import { importCsv } from './csv'
import { decodeFile } from './decodeFile'
import type { ImportContext, ImportFormat, ImportResult } from './ImportFormat'
import { importJson } from './json'
import { importJsonWorksheet } from './jsonWorksheet'
import { importNotes } from './notes'
import { importWorksheet } from './worksheet'

export const importFormats: ReadonlyMap<string, ImportFormat> = new Map([
  ['json', importJson],
  ['notes', importNotes],
  ['worksheet', importWorksheet],
  ['json-worksheet', importJsonWorksheet],
  ['csv', importCsv],
])

/** From the bytes of an uploaded file to its records, or why it cannot be read. */
export function importFile(
  format: ImportFormat,
  bytes: Uint8Array,
  board: Board,
  context: ImportContext,
): ImportResult {
  const decoded = decodeFile(bytes, context.language, format === importCsv)
  return typeof decoded === 'string' ? format(decoded, board, context) : decoded
}

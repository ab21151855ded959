// The formats that a board can take in. A new one is a file beside this and a line here.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Board } from '../../shared/model/board'
import { decodeFile } from './decodeFile'
import { importFreeMind } from './freeMind'
import { guessLayout, type Layout, type LayoutChoice, type TableStyle } from './guessLayout'
import type { ImportContext, ImportFormat, ImportResult } from './ImportFormat'
import { importJson } from './json'
import { importJsonWorksheet } from './jsonWorksheet'
import { importNotes } from './notes'
import { importOpml } from './opml'
import { importOutlineMd } from './outlineMd'
import { importText } from './pastedText'
import type { TableRequest } from './readTable'
import { importSlido } from './slido'
import type { Table } from './Table'
import { notesOfTable } from './tableNotes'
import { importTranscript } from './transcript'
import { importWorksheet } from './worksheet'

/** A text that says what it holds, or a table whose columns a person may choose. */
export type KnownFormat =
  | { kind: 'text'; read: ImportFormat; mayBeBig5: boolean }
  | { kind: 'table'; file: TableRequest['kind']; style: TableStyle }

export const importFormats: ReadonlyMap<string, KnownFormat> = new Map<string, KnownFormat>([
  ['json', { kind: 'text', read: importJson, mayBeBig5: false }],
  ['notes', { kind: 'text', read: importNotes, mayBeBig5: false }],
  ['worksheet', { kind: 'text', read: importWorksheet, mayBeBig5: false }],
  ['json-worksheet', { kind: 'text', read: importJsonWorksheet, mayBeBig5: false }],
  ['csv', { kind: 'table', file: 'csv', style: 'list' }],
  ['xlsx', { kind: 'table', file: 'xlsx', style: 'list' }],
  ['miro', { kind: 'table', file: 'csv', style: 'texts' }],
  ['slido', { kind: 'text', read: importSlido, mayBeBig5: false }],
  ['mm', { kind: 'text', read: importFreeMind, mayBeBig5: false }],
  ['opml', { kind: 'text', read: importOpml, mayBeBig5: false }],
  ['outline-md', { kind: 'text', read: importOutlineMd, mayBeBig5: false }],
  ['transcript', { kind: 'text', read: importTranscript, mayBeBig5: false }],
  ['text', { kind: 'text', read: importText, mayBeBig5: true }],
])

/** From the bytes of a file that says what it holds to its records, or why it cannot be read. */
export function importTextFile(
  format: Extract<KnownFormat, { kind: 'text' }>,
  bytes: Uint8Array,
  board: Board,
  context: ImportContext,
): ImportResult {
  const decoded = decodeFile(bytes, context.language, format.mayBeBig5)
  return 'ok' in decoded ? decoded : format.read(decoded.text, board, context)
}

/** From a table to its notes, with pauses for everybody else. */
export async function importTable(
  table: Table,
  style: TableStyle,
  choice: LayoutChoice,
  board: Board,
  context: ImportContext,
): Promise<{ layout: Layout; result: ImportResult }> {
  const layout = guessLayout(table, style, choice)
  const notes = notesOfTable(table, layout, board, context)
  for (let step = notes.next(); ; step = notes.next()) {
    if (step.done) return { layout, result: step.value }
    await nextTurn()
  }
}

// What one table shows when it reports: its rows with the notes behind each entry, then what it has not put into a row.
import { type Board, getLive, live } from '../model/board'
import { type Category, categories, columns } from '../model/category'
import type { Id } from '../model/id'
import { shownText } from '../model/note'
import type { SourceNote, Worksheet, WorksheetEntry, WorksheetRow } from './types'

export interface ReportEntry {
  id: Id
  /** Empty while it has no wording. */
  text: string
  /** Words of the notes behind it that say it otherwise, the first ones; each view stands. */
  notes: string[]
  /** How many more there are. */
  more: number
}

export interface ReportCell {
  category: Category | null
  entries: ReportEntry[]
}

export interface ReportBlock {
  /** Null: what the table has not put into a row. */
  row: WorksheetRow | null
  cells: ReportCell[]
}

/** More notes of one entry than these nobody reads from the back row. */
const shownNotes = 3

export function reportOf(board: Board, worksheet: Worksheet, tableId: Id): ReportBlock[] {
  const blocks = worksheet.rows
    .filter(({ table }) => table?.id === tableId)
    .map((row): ReportBlock => {
      const cells = columns.map((column) => ({ category: column, entries: row.cells[column].map(entryOf) }))
      return { row, cells: cells.filter(({ entries }) => entries.length > 0) }
    })
  const rest = restOf(board, worksheet, tableId)
  return rest.length > 0 ? [...blocks, { row: null, cells: rest }] : blocks
}

function restOf(board: Board, worksheet: Worksheet, tableId: Id): ReportCell[] {
  const clusters = worksheet.unassigned.filter(({ id }) => getLive(board, 'cluster', id)?.tableId === tableId)
  const loose = [...live(board, 'note')]
    .filter((note) => note.tableId === tableId && note.clusterId === null && note.mergedInto === null)
    .sort((a, b) => a.createdAt - b.createdAt)
  return [...categories, null]
    .map((category): ReportCell => {
      const entries = clusters.filter(({ column }) => column === category).map(entryOf)
      const alone = loose.filter((note) => note.category === category)
      return {
        category,
        entries: [
          ...entries,
          ...alone.map((note) => ({ id: note.id, text: shownText(note), notes: [], more: 0 })),
        ],
      }
    })
    .filter(({ entries }) => entries.length > 0)
}

function entryOf({ id, text, notes }: WorksheetEntry): ReportEntry {
  const words = [...new Set(notes.map(wordsOf))].filter((said) => said !== text)
  return { id, text, notes: words.slice(0, shownNotes), more: Math.max(0, words.length - shownNotes) }
}

function wordsOf({ neutralText, originalText }: SourceNote): string {
  return neutralText || originalText
}

// What a column of an imported table may hold, and what a preview of an import answers: the server makes it, the dialog
// shows it.
export const columnRoles = [
  'text',
  'neutral',
  'category',
  'name',
  'unit',
  'theme',
  'evidence',
  'ignore',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** More columns than a list of notes has; what lies beyond them is not read. */
export const maxColumns = 40

export interface PreviewNote {
  text: string
  neutral: string
  category: string | null
  name: string
  unit: string
  theme: string
}

export interface PreviewColumn {
  /** Empty when the file has no header. */
  heading: string
  role: ColumnRole
  /** Its first values that say anything. */
  samples: string[]
}

export interface PreviewTable {
  /** Null for a spreadsheet file, which says so itself. */
  encoding: 'UTF-8' | 'UTF-16' | 'Big5' | null
  /** Names of a workbook's sheets; empty for a file that is one table. */
  sheets: string[]
  /** The one that was read, from 0. */
  sheet: number
  header: boolean
  columns: PreviewColumn[]
  /** Rows that say anything, the header among them. */
  rows: number
}

export interface ImportPreview {
  /** What an import of this file in this way would add. */
  added: number
  /** By kind of record, of what would be added. */
  kinds: { [kind: string]: number }
  /** The first notes as they would be. */
  notes: PreviewNote[]
  skipped: { line: number; reason: string }[]
  /** Null for a file that is no table. */
  table: PreviewTable | null
  /** Why it could not be imported in this way; choosing the columns otherwise may help. */
  problem: { code: string; message: string } | null
}

// Recognises the header of a CSV list of notes, in either language, and how its columns are separated.
import Papa from 'papaparse'
import type { NoteInFile } from './NoteImporter'

export type NoteColumn = Exclude<keyof NoteInFile, 'externalId'>

const names: { readonly [C in NoteColumn]: readonly string[] } = {
  text: ['內容', '文字', '便利貼', '便利貼內容', '意見', '意見內容', 'text', 'note', 'content', 'words'],
  category: ['分類', '類別', '欄位', 'category', 'column'],
  speaker: ['作者', '發言者', '發言人', '提出者', '姓名', '誰說的', 'author', 'speaker', 'name', 'said by'],
  unit: ['單位', '機關', '所屬單位', '所屬機關', 'unit', 'agency', 'organisation', 'organization'],
  theme: ['主題', '標籤', 'theme', 'tag', 'topic'],
  evidence: ['依據', '逐字稿', '逐字稿依據', '原話', 'evidence', 'quote'],
}

const columnOf = new Map<string, NoteColumn>()
for (const [column, known] of Object.entries(names) as [NoteColumn, readonly string[]][]) {
  for (const name of known) columnOf.set(name, column)
}

export interface Layout {
  delimiter: string
  /** Which cell holds which column; null when the file has no header and its first cell is the text. */
  columns: ReadonlyMap<NoteColumn, number> | null
}

const delimiters = [',', '\t', ';', '，'] as const

/** A longer line is no header. */
const maxHeaderLength = 1000

/** The file's layout by its first line that says anything. */
export function recogniseLayout(text: string): Layout {
  const firstLine = text.split('\n', 200).find((line) => /\S/.test(line)) ?? ''
  for (const delimiter of firstLine.length > maxHeaderLength ? [] : delimiters) {
    const columns = readHeader(firstLine, delimiter)
    if (columns) return { delimiter, columns }
  }
  return { delimiter: firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',', columns: null }
}

/** A header names the text column, or at least two others. */
function readHeader(line: string, delimiter: string): Map<NoteColumn, number> | null {
  const cells = Papa.parse<string[]>(line, { delimiter }).data[0] ?? []
  const columns = new Map<NoteColumn, number>()
  for (const [index, cell] of cells.entries()) {
    const column = columnOf.get(cell.trim().toLowerCase())
    if (column && !columns.has(column)) columns.set(column, index)
  }
  return columns.has('text') || columns.size >= 2 ? columns : null
}

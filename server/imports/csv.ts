// Import `csv`: one note a line, with a header in either language, or plainly the text in the first column.
import Papa from 'papaparse'
import type { Board } from '../../shared/model/board'
import { unguardFormula } from '../exports/csvCell'
import { maxEntries } from './checkRoom'
import { type Layout, type NoteColumn, recogniseLayout } from './csvHeader'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { NoteImporter } from './NoteImporter'

export function importCsv(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const text = fileText.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!/\S/.test(text)) return refuseFile('empty', language)
  if (text.startsWith('PK\u0003\u0004')) return refuseFile('zip', language)
  if (text.slice(0, 4096).includes('\u0000')) return refuseFile('binary', language)
  const skips = new SkipList(language)
  if (isOtherFormat(text)) return refuseFile('shape', language, { format: skips.say('imports.format.csv') })

  const layout = recogniseLayout(text)
  if (layout.columns && !layout.columns.has('text')) return refuseFile('noTextColumn', language)
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: layout.delimiter,
    newline: '\n',
    preview: maxEntries + 1,
  })
  if (data.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: data.length, room: maxEntries })
  }
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open) return refuseFile('quotes', language, { line: lineOf(data, open.row ?? data.length - 1) })

  const importer = new NoteImporter(board, context, skips)
  addLines(importer, data, layout)
  return importer.finish()
}

function addLines(importer: NoteImporter, lines: readonly string[][], layout: Layout): void {
  let line = 1
  let isHeader = layout.columns !== null
  for (const cells of lines) {
    if (cells.some((cell) => /\S/.test(cell))) {
      if (!isHeader) importer.add(line, noteOf(cells, layout))
      isHeader = false
    }
    line += linesIn(cells)
  }
}

function noteOf(cells: readonly string[], { columns }: Layout) {
  const read = (column: NoteColumn): string => {
    const index = columns ? columns.get(column) : column === 'text' ? 0 : undefined
    return index === undefined ? '' : unguardFormula((cells[index] ?? '').trim())
  }
  return {
    externalId: '',
    text: read('text'),
    category: read('category'),
    speaker: read('speaker'),
    unit: read('unit'),
    theme: read('theme'),
    evidence: read('evidence'),
  }
}

/** How many lines of the file a record takes: a quoted cell may hold line ends. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1)
}

/** The line of the file that record number `index` begins on. */
function lineOf(lines: readonly string[][], index: number): number {
  return lines.slice(0, index).reduce((sum, cells) => sum + linesIn(cells), 1)
}

/** JSON, HTML, XML and PDF are text as well, but no list of notes. */
function isOtherFormat(text: string): boolean {
  const start = text.trimStart()
  if (/^(%PDF-|<\?xml|<!doctype|<html)/i.test(start)) return true
  if (!start.startsWith('{') && !start.startsWith('[')) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

// From the text of a CSV file to its table: any of four separators, quoted cells with line ends, ragged rows.
import Papa from 'papaparse'
import { translate } from '../../shared/i18n/catalogue'
import { maxColumns } from '../../shared/imports/columnRoles'
import type { Language } from '../../shared/model/meeting'
import { maxEntries } from './checkRoom'
import { guessDelimiter } from './csvDelimiter'
import type { Decoded } from './decodeFile'
import { type ImportRefusal, refuseFile } from './ImportFormat'
import { saysAnything, type Table, type TableRow } from './Table'

export function readCsv(decoded: Decoded, language: Language): Table | ImportRefusal {
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!/\S/.test(text)) return refuseFile('empty', language)
  if (text.startsWith('PK\u0003\u0004')) return refuseFile('zip', language)
  if (text.slice(0, 4096).includes('\u0000')) return refuseFile('binary', language)
  if (isOtherFormat(text)) {
    return refuseFile('shape', language, { format: translate(language, 'imports.format.csv') })
  }
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: guessDelimiter(text),
    newline: '\n',
    preview: maxEntries + 1,
  })
  if (data.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: data.length, room: maxEntries })
  }
  const open = errors.find((error) => error.code === 'MissingQuotes')
  if (open) return refuseFile('quotes', language, { line: lineOf(data, open.row ?? data.length - 1) })
  return { rows: rowsOf(data), encoding: decoded.encoding, sheets: [], sheet: 0 }
}

function rowsOf(records: readonly string[][]): TableRow[] {
  const rows: TableRow[] = []
  let line = 1
  for (const cells of records) {
    if (saysAnything(cells)) rows.push({ line, cells: cells.slice(0, maxColumns).map((cell) => cell.trim()) })
    line += linesIn(cells)
  }
  return rows
}

/** How many lines of the file a record takes: a quoted cell may hold line ends. */
function linesIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1)
}

/** The line of the file that record number `index` begins on. */
function lineOf(records: readonly string[][], index: number): number {
  return records.slice(0, index).reduce((sum, cells) => sum + linesIn(cells), 1)
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

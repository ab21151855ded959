// Reads an exported CSV worksheet back, strictly: byte order mark, CRLF, header, guarded cells, labelled lines.
import Papa from 'papaparse'
import { type Column, columns } from '../../shared/model/category'
import {
  columnOfMark,
  emptyRow,
  isAnswer,
  type ParsedResponse,
  type ParsedRow,
  parseArrow,
  parseEntry,
  parseLines,
} from './parsedSheet'

export interface ParsedCsv {
  header: string[]
  rows: ParsedRow[]
  /** The last two cells of every line: what the file is worth. */
  standing: string[][]
  /** Every cell as a spreadsheet gets it. */
  cells: string[]
}

export function parseCsvExport(file: string): ParsedCsv {
  if (!file.startsWith('\uFEFF')) throw new Error('no byte order mark')
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end')
  const parsed = Papa.parse<string[]>(file.slice(1, -2), { delimiter: ',', newline: '\r\n' })
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors[0]))
  const [header = [], ...lines] = parsed.data
  for (const line of lines) if (line.length !== header.length) throw new Error('a line of another width')
  const rows = lines.filter((line) => line[0] !== '').map((line) => parseRow(line.map(unguard)))
  return { header, rows, standing: lines.map((line) => line.slice(-2)), cells: parsed.data.flat() }
}

function unguard(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

function linesOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('\n')
}

function parseRow(line: readonly string[]): ParsedRow {
  const [number = '', table = '', title = ''] = line
  const row = /^\d+$/.test(number) ? number : '-'
  const [
    state = '',
    remark = '',
    classes = '',
    owners = '',
    texts = '',
    dates = '',
    sources = '',
    notes = '',
  ] = line.slice(9)
  const parsed = { ...emptyRow(row), table, title, state, remark }
  for (const [index, column] of columns.entries()) {
    parsed.cells[column] = parseCell(line[3 + index] ?? '', column, row)
  }
  parsed.sources = notes === '' ? [] : notes.split(/、|, /)
  parsed.responses = parseAnswers({ classes, owners, texts, dates, sources }, row)
  return parsed
}

/** The answers of a row from its cells, one for each of their fields. */
export function parseAnswers(
  cells: { classes: string; owners: string; texts: string; dates: string; sources: string },
  row: string,
): ParsedResponse[] {
  const fields = {
    owner: numbered(cells.owners),
    text: numbered(cells.texts),
    date: numbered(cells.dates),
    source: numbered(cells.sources),
  }
  return parseLines(linesOf(cells.classes)).map(({ head, text, number }): ParsedResponse => {
    const read = (field: keyof typeof fields) => fields[field].get(number) ?? ''
    const [target = null] = head.flatMap((item) => parseArrow(item, row))
    return {
      for: target,
      cls: text,
      owner: read('owner'),
      text: read('text'),
      date: read('date'),
      source: read('source'),
    }
  })
}

function parseCell(cell: string, column: Column, row: string) {
  return parseLines(linesOf(cell)).map((entry, index) => {
    if (columnOfMark(entry.mark) !== column || entry.number !== index + 1)
      throw new Error('a label out of place')
    return parseEntry(entry, row)
  })
}

function numbered(cell: string): Map<number, string> {
  const entries = parseLines(linesOf(cell))
  if (!entries.every(isAnswer)) throw new Error('an answer with the label of an entry')
  return new Map(entries.map(({ number, text }) => [number, text]))
}

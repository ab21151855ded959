// The worksheet's rows as a workbook has them.
import { columns } from '../../../shared/model/category'
import { parseAnswers } from '../parseCsvExport'
import { columnOfMark, emptyRow, parseEntry, parseLines } from '../parsedSheet'
import type { PlacedRow } from './SheetLayout'

export interface BookCell {
  value: string | number | null
  rowSpan: number
  columnSpan: number
}

export interface BookSheet {
  name: string
  /** Null where another cell covers. */
  lines: (BookCell | null)[][]
}

export function rowsOfBook(sheets: readonly BookSheet[]): PlacedRow[] {
  const rows = sheets.flatMap(rowsOfSheet)
  const rank = ({ parsed }: PlacedRow) => (parsed.row === '-' ? Number.POSITIVE_INFINITY : Number(parsed.row))
  return rows.sort((a, b) => rank(a) - rank(b))
}

function rowsOfSheet({ lines }: BookSheet): PlacedRow[] {
  const head = lines.findIndex((line) => /^(列|Row)$/.test(textOf(line[0])) && line.length > columns.length)
  if (head < 0) return []
  const rows: PlacedRow[] = []
  let first = 0
  for (const [at, line] of lines.slice(head + 1).entries()) {
    if (line[0]) {
      rows.push(readRow(line))
      first = at
    }
    const { parsed, cells } = rows.at(-1)!
    for (const [index, column] of columns.entries()) {
      const cell = line[3 + index]
      if (!cell) continue
      const found = parseLines(textOf(cell) === '' ? [] : textOf(cell).split('\n'))
      for (const entry of found) {
        if (columnOfMark(entry.mark) !== column) throw new Error('a label out of place')
        parsed.cells[column][entry.number - 1] = parseEntry(entry, parsed.row)
      }
      const entries = found.map(({ number }) => number)
      cells.push({ column, first: at - first, rowSpan: cell.rowSpan, entries })
    }
  }
  return rows
}

function readRow(line: readonly (BookCell | null)[]): PlacedRow {
  const [number = '', table = '', title = ''] = line.slice(0, 3).map(textOf)
  const row = typeof line[0]?.value === 'number' ? number : '-'
  const [
    state = '',
    remark = '',
    classes = '',
    owners = '',
    texts = '',
    dates = '',
    sources = '',
    notes = '',
  ] = line.slice(9).map(textOf)
  const parsed = { ...emptyRow(row), table, title, state, remark }
  parsed.sources = notes === '' ? [] : notes.split(/、|, /)
  parsed.responses = parseAnswers({ classes, owners, texts, dates, sources }, row)
  return { parsed, lines: line[0]?.rowSpan ?? 1, cells: [] }
}

function textOf(cell: BookCell | null | undefined): string {
  return cell?.value === null || cell?.value === undefined ? '' : String(cell.value)
}

// The worksheet's rows as a printed document has them.
import { columns } from '../../../shared/model/category'
import {
  columnOfMark,
  emptyRow,
  type Labelled,
  type ParsedResponse,
  parseArrow,
  parseEntry,
  parseLines,
} from '../parsedSheet'
import { type Printed, type PrintedCell, type PrintedTable, plain, type Run } from './Printed'
import type { PlacedRow } from './SheetLayout'

interface Field {
  label: string
  text: string
  isQuiet: boolean
}

export function rowsOfPrinted({ tables }: Printed): PlacedRow[] {
  const rows = tables.filter(({ headings }) => headings.length === columns.length + 1).flatMap(rowsOfTable)
  const rank = ({ parsed }: PlacedRow) => (parsed.row === '-' ? Number.POSITIVE_INFINITY : Number(parsed.row))
  return rows.sort((a, b) => rank(a) - rank(b))
}

function rowsOfTable({ heading, lines }: PrintedTable): PlacedRow[] {
  const table = heading.every(({ style }) => style === 'Quiet') ? '' : plain(heading)
  const rows: PlacedRow[] = []
  let first = 0
  for (const [at, line] of lines.entries()) {
    if (line.length !== columns.length + 1) throw new Error('a line of another width')
    const [head] = line
    if (head && head.columnSpan > 1) {
      for (const fields of head.paragraphs.map(fieldsOf)) readDetail(fields, rows.at(-1)!)
      continue
    }
    if (head) {
      rows.push(readHead(head, table))
      first = at
    }
    for (const [index, column] of columns.entries()) {
      const cell = line[index + 1]
      if (!cell) continue
      const { parsed, cells } = rows.at(-1)!
      const found = entriesOf(cell)
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

function readHead(head: PrintedCell, table: string): PlacedRow {
  const [title, state] = head.paragraphs.map((runs) => fieldsOf(runs)[0])
  const number = title?.label.trim() ?? ''
  const parsed = { ...emptyRow(/^\d+$/.test(number) ? number : '-'), table }
  if (title && !title.isQuiet) parsed.title = title.text
  parsed.state = state?.text ?? ''
  return { parsed, lines: head.rowSpan, cells: [] }
}

/** None for a dash or a blank. */
function entriesOf({ paragraphs }: PrintedCell): Labelled[] {
  return paragraphs.flatMap((runs) => {
    const [field] = fieldsOf(runs)
    if (!field || (field.label === '' && (field.isQuiet || field.text === ''))) return []
    const [labelled] = parseLines([field.label])
    return [{ ...labelled!, text: field.text }]
  })
}

function readDetail(fields: readonly Field[], { parsed }: PlacedRow): void {
  const [first] = fields
  const label = first?.label.trim() ?? ''
  if (/^(備註：|Remark:)$/.test(label)) parsed.remark = first!.text
  else if (/^(來源便利貼：|Source notes:)$/.test(label)) parsed.sources = first!.text.split(/、|, /)
  else parsed.responses.push(readAnswer(fields, parsed.row))
}

function readAnswer([head, ...fields]: readonly Field[], row: string): ParsedResponse {
  const [labelled] = parseLines([head!.label])
  const read = (name: RegExp) => fields.find(({ label }) => name.test(label.trim()))?.text ?? ''
  return {
    for: labelled!.head.flatMap((item) => parseArrow(item, row))[0] ?? null,
    cls: head!.text,
    owner: read(/^(回應機關：|Answered by:)$/),
    text: read(/^(回應內容：|Text of the answer:)$/),
    date: read(/^(回應日期：|Date of the answer:)$/),
    source: read(/^(回應出處：|Source of the answer:)$/),
  }
}

/** A label begins a field; what follows it is its text. */
function fieldsOf(runs: readonly Run[]): Field[] {
  const fields: Field[] = []
  for (const { style, text } of runs) {
    if (style === 'Label') fields.push({ label: text.replace(/^\u3000/, ''), text: '', isQuiet: false })
    else if (fields.length === 0) fields.push({ label: '', text, isQuiet: style === 'Quiet' })
    else {
      const last = fields.at(-1)!
      last.text += text
      last.isQuiet = style === 'Quiet'
    }
  }
  return fields
}

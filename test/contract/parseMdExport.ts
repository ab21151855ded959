// Reads an exported Markdown worksheet back: headings, tables, facts. Italics in a heading are the exporter's own words.
import { columns } from '../../shared/model/category'
import {
  columnOfMark,
  emptyRow,
  type Labelled,
  type ParsedRow,
  parseArrow,
  parseEntry,
  parseLines,
} from './parsedSheet'

export interface ParsedMd {
  title: string
  status: string
  notice: string
  rows: ParsedRow[]
  /** How many notes the appendix lists. */
  notes: number
}

export function parseMdExport(file: string): ParsedMd {
  const parsed: ParsedMd = { title: '', status: '', notice: '', rows: [], notes: 0 }
  let table = ''
  let row: ParsedRow | null = null
  let section: 'head' | 'rows' | 'notes' | 'others' = 'head'
  let reading: 'entries' | 'answers' | null = null
  const entries = new Map<ParsedRow, Labelled[]>()

  for (const line of file.split('\n')) {
    if (!line.startsWith('|')) reading = null
    if (line.startsWith('# ')) parsed.title = readText(line.slice(2))
    else if (line.startsWith('**')) parsed.status = line.slice(2, -2)
    else if (line.startsWith('> ')) parsed.notice = readText(line.slice(2))
    else if (line.startsWith('## ')) {
      const heading = line.slice(3)
      table = own(heading) ? '' : readText(heading)
      const isOther = /^\*(投票結果|Votes|提問|Questions)\*$/.test(heading)
      section = /^\*(附錄|Appendix)/.test(heading) ? 'notes' : isOther ? 'others' : 'rows'
      row = /^\*(還沒放進|Entries that are in no row)/.test(heading) ? emptyRow('-') : null
      if (row) parsed.rows.push(row)
    } else if (line.startsWith('### ')) {
      const [, number = '', title = ''] = /^### (\d+)\. (.*)$/su.exec(line) ?? []
      row = { ...emptyRow(number), table, title: own(title) ? '' : readText(title) }
      parsed.rows.push(row)
    } else if (line.startsWith('- ') && row && section === 'rows') parseFact(line.slice(2), row)
    else if (line.startsWith('| ---')) continue
    else if (line.startsWith('|')) {
      const cells = cellsOf(line)
      if (section === 'others') continue
      if (section === 'notes') parsed.notes++
      else if (!row) throw new Error('a table outside a row')
      else if (cells[0] === '問題' || cells[0] === 'Problem') reading = 'entries'
      else if (cells[0] === '逐點回應' || cells[0] === 'Answer') reading = 'answers'
      else if (reading === 'entries') {
        if (cells.length !== columns.length) throw new Error('a line of another width')
        const found = cells.filter((cell) => cell !== '—').flatMap((cell) => parseLines(linesOf(cell)))
        entries.set(row, [...(entries.get(row) ?? []), ...found])
      } else if (reading === 'answers') parseAnswer(cells, row)
      else throw new Error(`a table of nothing: ${line}`)
    }
  }
  for (const [home, found] of entries) fillCells(home, found)
  // The heading of the notes' table is a line of it.
  parsed.notes = Math.max(0, parsed.notes - 1)
  parsed.rows.sort((a, b) => rank(a) - rank(b))
  return parsed
}

function rank(row: ParsedRow): number {
  return row.row === '-' ? Number.POSITIVE_INFINITY : Number(row.row)
}

/** The cells of a table's line. A bar of the text is escaped; those of the table stand between spaces. */
function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.slice(1, -1))
}

function linesOf(cell: string): string[] {
  return cell.split('<br>').map(unescapeLine)
}

function readText(text: string): string {
  return linesOf(text).join('\n')
}

function unescapeLine(line: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>' }
  return line.replace(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt);/g,
    (_whole, sign?: string, name?: string) => sign ?? entities[name ?? ''] ?? '',
  )
}

/** Whether a heading is in the exporter's own words. */
function own(heading: string): boolean {
  return /^\*[^*]*\*$/.test(heading)
}

function parseFact(fact: string, row: ParsedRow): void {
  const [, name = '', text = ''] = /^(.*?)(?:：|: )(.*)$/su.exec(fact) ?? []
  if (name === '狀態' || name === 'State') row.state = readText(text)
  else if (name === '備註' || name === 'Remark') row.remark = readText(text)
  else if (name === '來源便利貼' || name === 'Source notes') row.sources = readText(text).split(/、|, /)
  else throw new Error(`an unknown fact: ${name}`)
}

function parseAnswer(cells: readonly string[], row: ParsedRow): void {
  const [label = '', owner = '', text = '', date = '', source = ''] = cells
  const [answer] = parseLines(linesOf(label))
  if (answer?.number !== row.responses.length + 1) throw new Error('an answer out of place')
  const [target = null] = answer.head.flatMap((item) => parseArrow(item, row.row))
  row.responses.push({
    for: target,
    cls: answer.text,
    owner: readText(owner),
    text: readText(text),
    date,
    source: readText(source),
  })
}

/** The lines of a table show linked entries side by side; their numbers give the order of each cell. */
function fillCells(row: ParsedRow, found: readonly Labelled[]): void {
  for (const column of columns) {
    const entries = found.filter((entry) => columnOfMark(entry.mark) === column)
    entries.sort((a, b) => a.number - b.number)
    if (entries.some((entry, index) => entry.number !== index + 1)) throw new Error('a number is missing')
    row.cells[column] = entries.map((entry) => parseEntry(entry, row.row))
  }
}

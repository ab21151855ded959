// What the readers of CSV and Markdown exports find in them, and how they read a cell. Words and marks are written out
// here again: were they taken from the catalogue, a changed mark would pass unseen.
import { type Column, columns } from '../../shared/model/category'

export interface ParsedEntry {
  text: string
  minority: boolean
  declined: boolean
  /** `row/column/number` of each entry that it is linked to; the row is `-` for entries in no row. */
  for: string[]
}

export interface ParsedResponse {
  /** The entry answered; null when it is the row. */
  for: string | null
  cls: string
  owner: string
  text: string
  date: string
  source: string
}

export interface ParsedRow {
  /** Its number, or `-` for the entries in no row. */
  row: string
  table: string
  title: string
  state: string
  remark: string
  cells: Record<Column, ParsedEntry[]>
  responses: ParsedResponse[]
  sources: string[]
}

export function emptyRow(row: string): ParsedRow {
  const cells = Object.fromEntries(columns.map((column) => [column, []])) as unknown as ParsedRow['cells']
  return { row, table: '', title: '', state: '', remark: '', cells, responses: [], sources: [] }
}

const marks = '問解險克單願PSRMUV'
const answerMarks = '答G'
const labelled = /^([問解險克單願答PSRMUVG])(\d+)(?:（([^）]*)）| \(([^)]*)\) |: | )(.*)$/su
const target = /^(?:第(\d+)列|row (\d+) |(未入列|unplaced ))?([問解險克單願PSRMUV])(\d+)$/u

export interface Labelled {
  mark: string
  number: number
  head: string[]
  text: string
}

/** The labelled texts of a cell; lines that begin with an ideographic space belong to the text before. */
export function parseLines(lines: readonly string[]): Labelled[] {
  const found: Labelled[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (line.startsWith('\u3000') && last) {
      last.text += `\n${line.slice(1)}`
      continue
    }
    const match = labelled.exec(line)
    if (!match) throw new Error(`not a labelled line: ${JSON.stringify(line)}`)
    const [, mark = '', number = '', zhHead, enHead, text = ''] = match
    const head = (zhHead ?? enHead ?? '').split(/；|; /).filter((item) => item !== '')
    found.push({ mark, number: Number(number), head, text })
  }
  return found
}

export function columnOfMark(mark: string): Column {
  const column = columns[marks.indexOf(mark) % columns.length]
  if (!column || !marks.includes(mark)) throw new Error(`not a mark: ${mark}`)
  return column
}

export function parseEntry({ head, text }: Labelled, row: string): ParsedEntry {
  const flags = head.filter((item) => !item.startsWith('→'))
  const unknown = flags.filter((flag) => !knownFlags.includes(flag))
  if (unknown.length > 0) throw new Error(`unknown marker ${unknown.join()}`)
  if (flags.some((flag) => unnamed.includes(flag)) !== (text === ''))
    throw new Error('unnamed and yet worded')
  return {
    text,
    minority: flags.some((flag) => minority.includes(flag)),
    declined: flags.some((flag) => declined.includes(flag)),
    for: head.flatMap((item) => parseArrow(item, row)),
  }
}

const minority: readonly string[] = ['併陳', 'side by side']
const declined: readonly string[] = ['略過', 'left out on purpose']
const unnamed: readonly string[] = ['尚未命名', 'not named yet']
const knownFlags = [...minority, ...declined, ...unnamed]

export function parseArrow(item: string, here: string): string[] {
  if (!item.startsWith('→')) return []
  return item
    .slice(1)
    .split(/、|, /)
    .map((name) => {
      const match = target.exec(name)
      if (!match) throw new Error(`not a target: ${name}`)
      const [, zhRow, enRow, unplaced, mark = '', number = ''] = match
      return `${zhRow ?? enRow ?? (unplaced ? '-' : here)}/${columnOfMark(mark)}/${number}`
    })
}

export function isAnswer({ mark }: Labelled): boolean {
  return answerMarks.includes(mark)
}

// Reads an exported page back as XML, which it also is: the grid of each table with its spans, then rows and entries.
import { SaxesParser } from 'saxes'
import { columns } from '../../shared/model/category'
import { emptyRow, type Labelled, type ParsedRow, parseArrow, parseEntry } from './parsedSheet'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

export interface ParsedHtml {
  page: Element
  title: string
  status: string
  notice: string
  rows: ParsedRow[]
  /** The cells of the notes' table, its headings first. */
  notes: string[][]
}

export function parseHtmlExport(file: string): ParsedHtml {
  const page = readTree(file)
  const [sheets, notes] = [true, false].map((isSheet) =>
    all(page, 'section').filter(({ attributes }) => (attributes['class'] !== 'notes') === isSheet),
  )
  const textOf = (className: string) => {
    const found = all(page).find(({ attributes }) => attributes['class']?.split(' ').includes(className))
    return found ? textIn(found) : ''
  }
  const rows = (sheets ?? []).flatMap((section) => {
    const [heading] = all(section, 'h2')
    const table = heading && all(heading, 'span').length > 0 ? '' : textIn(heading)
    return all(section, 'tbody').map((body) => rowOf(body, table))
  })
  rows.sort((a, b) => rank(a) - rank(b))
  return {
    page,
    title: textIn(all(page, 'title')[0]),
    status: textOf('status'),
    notice: textOf('notice'),
    rows,
    notes: (notes ?? []).flatMap((section) =>
      all(section, 'tr').map((line) => [...all(line, 'th'), ...all(line, 'td')].map(textIn)),
    ),
  }
}

function rank({ row }: ParsedRow): number {
  return row === '-' ? Number.POSITIVE_INFINITY : Number(row)
}

function readTree(file: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ fragment: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.write(file).close()
  return root
}

/** All elements below, of this name if one is given. */
export function all(element: Element, name?: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return [...(name === undefined || child.name === name ? [child] : []), ...all(child, name)]
  })
}

export function textIn(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? '\n' : textIn(child)))
    .join('')
}

function rowOf(body: Element, table: string): ParsedRow {
  const lines = all(body, 'tr')
  const isDetails = (line: Element) => line.attributes['class'] === 'details'
  const grid = gridOf(lines.filter((line) => !isDetails(line)))
  const [first, ...others] = grid
  const head = first?.[0]
  if (!head || others.some((line) => line[0] !== head)) throw new Error('a head that does not span its row')
  const [title, state] = all(head, 'p').map(fieldsOf)
  const number = title?.[0]?.label.trim() ?? ''
  const row = emptyRow(/^\d+$/.test(number) ? number : '-')
  row.table = table
  if (title?.[0] && !title[0].isQuiet) row.title = title[0].text
  if (state?.[0]) row.state = state[0].text
  for (const [at, column] of columns.entries()) {
    const cells = new Set(grid.flatMap((line) => line[at + 1] ?? []))
    const entries = [...cells].flatMap((cell) => all(cell, 'p').flatMap(entryIn))
    entries.sort((a, b) => a.number - b.number)
    if (entries.some((entry, index) => entry.number !== index + 1)) throw new Error('a number is missing')
    row.cells[column] = entries.map((entry) => parseEntry(entry, row.row))
  }
  for (const paragraph of lines.filter(isDetails).flatMap((line) => all(line, 'p')))
    readDetail(paragraph, row)
  return row
}

/** Each place of the grid with the cell that covers it. */
function gridOf(lines: readonly Element[]): Element[][] {
  const grid: Element[][] = lines.map(() => [])
  for (const [at, line] of lines.entries()) {
    let column = 0
    for (const cell of line.children) {
      if (typeof cell === 'string') continue
      while (grid[at]?.[column]) column++
      const span = Number(cell.attributes['rowspan'] ?? 1)
      for (let below = at; below < at + span; below++) {
        const covered = grid[below]
        if (!covered || covered[column]) throw new Error('a span that leaves its row, or covers another cell')
        covered[column] = cell
      }
    }
  }
  if (grid.some((line) => Object.keys(line).length !== columns.length + 1))
    throw new Error('a gap in the grid')
  return grid
}

interface Said {
  label: string
  text: string
  isQuiet: boolean
}

/** The fields of a paragraph: what stands after each label. */
function fieldsOf(paragraph: Element): Said[] {
  const fields: Said[] = []
  for (const child of paragraph.children) {
    const kind = typeof child === 'string' ? '' : child.attributes['class']
    if (typeof child !== 'string' && kind === 'label') {
      fields.push({ label: textIn(child), text: '', isQuiet: false })
      continue
    }
    if (fields.length === 0) fields.push({ label: '', text: '', isQuiet: false })
    const field = fields.at(-1)!
    field.text += typeof child === 'string' ? child : child.name === 'br' ? '\n' : textIn(child)
    if (kind === 'quiet') field.isQuiet = true
  }
  return fields
}

const label = /^([問解險克單願答PSRMUVG])(\d+)(?:（([^）]*)）| \(([^)]*)\))? ?$/u

function labelledOf({ label: said, text }: Said): Labelled {
  const match = label.exec(said)
  if (!match) throw new Error(`not a label: ${JSON.stringify(said)}`)
  const [, mark = '', number = '', zhHead, enHead] = match
  const head = (zhHead ?? enHead ?? '').split(/；|; /).filter((item) => item !== '')
  return { mark, number: Number(number), head, text }
}

/** Nothing for the dash of an empty cell. */
function entryIn(paragraph: Element): Labelled[] {
  const [field] = fieldsOf(paragraph)
  if (!field || (field.isQuiet && field.text === '—')) return []
  return [labelledOf(field)]
}

function readDetail(paragraph: Element, row: ParsedRow): void {
  const [first, ...others] = fieldsOf(paragraph)
  if (!first) return
  if (/^(備註：|Remark: )/.test(first.label)) row.remark = first.text
  else if (/^(來源便利貼：|Source notes: )/.test(first.label)) row.sources = first.text.split(/、|, /)
  else {
    const { mark, head, text } = labelledOf(first)
    if (!'答G'.includes(mark)) throw new Error(`an unknown detail: ${first.label}`)
    const [target = null] = head.flatMap((item) => parseArrow(item, row.row))
    const after = (name: RegExp) => others.find((field) => name.test(field.label))?.text ?? ''
    row.responses.push({
      for: target,
      cls: text,
      owner: after(/回應機關|Answered by/),
      text: after(/回應內容|Text of/),
      date: after(/回應日期|Date of/),
      source: after(/回應出處|Source of/),
    })
  }
}

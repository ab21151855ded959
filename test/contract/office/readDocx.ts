// Reads a DOCX: what its paragraphs and tables say, by nothing but the file.
import { joinRuns, type Printed, type PrintedCell, type PrintedTable, plain, type Run } from './Printed'
import { readPackage } from './readPackage'
import { allOf, childrenOf, wordsOf, type XmlElement } from './xmlTree'

export function readDocx(file: string | Uint8Array): Printed {
  const parts = readPackage(file)
  const [body] = allOf(parts.part('word/document.xml'), 'w:body')
  const printed: Printed = { title: [], paragraphs: [], tables: [], pageHead: '', pageFoot: '' }
  let heading: Run[] = []
  for (const element of childrenOf(body!, 'w:p', 'w:tbl')) {
    if (element.name === 'w:tbl') printed.tables.push(readTable(element, heading))
    else {
      const runs = runsOf(element)
      const [style] = allOf(element, 'w:pStyle')
      if (style?.attributes['w:val'] === 'Heading1') heading = runs
      if (style?.attributes['w:val'] === 'Title') printed.title = runs
      printed.paragraphs.push(plain(runs))
    }
  }
  const wordsIn = (path: string) => wordsOf(parts.part(path))
  return { ...printed, pageHead: wordsIn('word/header1.xml'), pageFoot: wordsIn('word/footer1.xml') }
}

function readTable(table: XmlElement, heading: Run[]): PrintedTable {
  const rows = childrenOf(table, 'w:tr')
  const isHead = (row: XmlElement) => allOf(row, 'w:tblHeader').length > 0
  const headings = rows
    .filter(isHead)
    .flatMap((row) => allOf(row, 'w:p'))
    .map((paragraph) => plain(runsOf(paragraph)))
  const lines = rows.filter((row) => !isHead(row)).map(readRow)
  for (const [at, line] of lines.entries()) {
    for (const [column, cell] of line.entries()) {
      if (cell) cell.rowSpan = 1 + countCovered(lines.slice(at + 1), column)
    }
  }
  return { heading, headings, lines: lines.map((line) => line.map((cell) => cell ?? null)) }
}

/** Undefined where a cell from above goes on, null where one from the left does. */
function readRow(row: XmlElement): (PrintedCell | null | undefined)[] {
  return childrenOf(row, 'w:tc').flatMap((cell) => {
    const [merge] = allOf(cell, 'w:vMerge')
    if (merge && merge.attributes['w:val'] !== 'restart') return [undefined]
    const columnSpan = Number(allOf(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1)
    const read: PrintedCell = { paragraphs: childrenOf(cell, 'w:p').map(runsOf), rowSpan: 1, columnSpan }
    return [read, ...Array.from({ length: columnSpan - 1 }, () => null)]
  })
}

function countCovered(lines: readonly (PrintedCell | null | undefined)[][], column: number): number {
  const end = lines.findIndex((line) => line[column] !== undefined || column >= line.length)
  return end < 0 ? lines.length : end
}

function runsOf(paragraph: XmlElement): Run[] {
  const runs = allOf(paragraph, 'w:r').map((run): Run => {
    const [style] = allOf(run, 'w:rStyle')
    const text = run.children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join('')
    return { style: (style?.attributes['w:val'] ?? '') as Run['style'], text }
  })
  return joinRuns(runs)
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:br') return '\n'
  if (element.name === 'w:tab') return '\t'
  if (element.name !== 'w:t') return ''
  const words = wordsOf(element)
  return element.attributes['xml:space'] === 'preserve' ? words : words.trim()
}

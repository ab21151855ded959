// Reads an ODT: what its paragraphs and tables say, by nothing but the file.
import { joinRuns, type Printed, type PrintedCell, type PrintedTable, plain, type Run } from './Printed'
import { readPackage } from './readPackage'
import { allOf, childrenOf, type XmlElement } from './xmlTree'

export function readOdt(file: string | Uint8Array): Printed {
  const parts = readPackage(file)
  if (parts.paths[0] !== 'mimetype') throw new Error('the media type is not the first part')
  const [body] = allOf(parts.part('content.xml'), 'office:text')
  const printed: Printed = { title: [], paragraphs: [], tables: [], pageHead: '', pageFoot: '' }
  let heading: Run[] = []
  for (const element of childrenOf(body!, 'text:p', 'text:h', 'table:table')) {
    if (element.name === 'table:table') printed.tables.push(readTable(element, heading))
    else {
      const runs = odfRuns(element)
      if (element.name === 'text:h') heading = runs
      if (element.attributes['text:style-name'] === 'Title') printed.title = runs
      printed.paragraphs.push(plain(runs))
    }
  }
  const wordsIn = (name: string) =>
    allOf(parts.part('styles.xml'), name)
      .flatMap((band) => allOf(band, 'text:p'))
      .map((paragraph) => plain(odfRuns(paragraph)))
      .join('\n')
  return { ...printed, pageHead: wordsIn('style:header'), pageFoot: wordsIn('style:footer') }
}

function readTable(table: XmlElement, heading: Run[]): PrintedTable {
  const [head] = childrenOf(table, 'table:table-header-rows')
  const headings = allOf(head!, 'text:p').map((paragraph) => plain(odfRuns(paragraph)))
  const lines = childrenOf(table, 'table:table-row').map((row) =>
    childrenOf(row, 'table:table-cell', 'table:covered-table-cell').map(readCell),
  )
  return { heading, headings, lines }
}

function readCell(cell: XmlElement): PrintedCell | null {
  if (cell.name === 'table:covered-table-cell') return null
  return {
    paragraphs: childrenOf(cell, 'text:p').map(odfRuns),
    rowSpan: Number(cell.attributes['table:number-rows-spanned'] ?? 1),
    columnSpan: Number(cell.attributes['table:number-columns-spanned'] ?? 1),
  }
}

/**
 * A paragraph's runs, white space folded as ODF 1.2 says (6.1.2): spaces that the writer did not protect are missing
 * here as they would be in an office.
 */
export function odfRuns(paragraph: XmlElement): Run[] {
  const runs: Run[] = []
  let afterSpace = true
  const walk = (element: XmlElement, style: Run['style']) => {
    for (const child of element.children) {
      if (typeof child !== 'string') {
        if (child.name === 'text:span') walk(child, child.attributes['text:style-name'] as Run['style'])
        else runs.push({ style, text: signs[child.name]?.(child) ?? '' })
        if (child.name !== 'text:span') afterSpace = false
        continue
      }
      const folded = child.replace(/[ \t\r\n]+/g, ' ')
      runs.push({ style, text: afterSpace ? folded.replace(/^ /, '') : folded })
      if (folded !== '') afterSpace = folded.endsWith(' ')
    }
  }
  walk(paragraph, '')
  const last = paragraph.children.at(-1)
  if (typeof last === 'string') runs.at(-1)!.text = runs.at(-1)!.text.replace(/ $/, '')
  return joinRuns(runs)
}

const signs: Readonly<Record<string, (element: XmlElement) => string>> = {
  'text:s': ({ attributes }) => ' '.repeat(Number(attributes['text:c'] ?? 1)),
  'text:tab': () => '\t',
  'text:line-break': () => '\n',
}

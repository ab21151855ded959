// Reads an ODS: the cells of its sheets, by nothing but the file.
import { plain } from './Printed'
import { odfRuns } from './readOdt'
import { readPackage } from './readPackage'
import type { BookCell, BookSheet } from './rowsOfBook'
import { allOf, childrenOf, type XmlElement } from './xmlTree'

export function readOds(file: string | Uint8Array): BookSheet[] {
  const parts = readPackage(file)
  if (parts.paths[0] !== 'mimetype') throw new Error('the media type is not the first part')
  return allOf(parts.part('content.xml'), 'table:table').map((table) => ({
    name: table.attributes['table:name'] ?? '',
    lines: childrenOf(table, 'table:table-row').map((row) =>
      childrenOf(row, 'table:table-cell', 'table:covered-table-cell').flatMap(readCells),
    ),
  }))
}

function readCells(cell: XmlElement): (BookCell | null)[] {
  const { attributes } = cell
  if (cell.name === 'table:covered-table-cell')
    return Array.from({ length: Number(attributes['table:number-columns-repeated'] ?? 1) }, () => null)
  if (attributes['table:formula'] !== undefined) throw new Error('a formula')
  return [
    {
      value: readValue(cell),
      rowSpan: Number(attributes['table:number-rows-spanned'] ?? 1),
      columnSpan: Number(attributes['table:number-columns-spanned'] ?? 1),
    },
  ]
}

function readValue(cell: XmlElement): string | number | null {
  const type = cell.attributes['office:value-type']
  if (type === undefined) return null
  if (type === 'float') return Number(cell.attributes['office:value'])
  if (type !== 'string') throw new Error(`a cell of type ${type}`)
  return childrenOf(cell, 'text:p')
    .map((paragraph) => plain(odfRuns(paragraph)))
    .join('\n')
}

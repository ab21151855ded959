// Reads an XLSX: the cells of its sheets, by nothing but the file. A formula anywhere throws.
import { readPackage } from './readPackage'
import type { BookCell, BookSheet } from './rowsOfBook'
import { allOf, wordsOf, type XmlElement } from './xmlTree'

export function readXlsx(file: string | Uint8Array): BookSheet[] {
  const parts = readPackage(file)
  const strings = allOf(parts.part('xl/sharedStrings.xml'), 'si').map((item) => unmark(wordsOf(item)))
  return allOf(parts.part('xl/workbook.xml'), 'sheet').map((sheet, index) => ({
    name: sheet.attributes['name'] ?? '',
    lines: readSheet(parts.part(`xl/worksheets/sheet${index + 1}.xml`), strings),
  }))
}

/** `_x000D_` stands for the character of that number. */
function unmark(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_mark, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

function readSheet(sheet: XmlElement, strings: readonly string[]): (BookCell | null)[][] {
  if (allOf(sheet, 'f').length > 0) throw new Error('a formula')
  const lines = allOf(sheet, 'row').map((row) => {
    const line: (BookCell | null)[] = []
    for (const cell of allOf(row, 'c'))
      line[placeOf(cell.attributes['r']).column] = {
        value: readValue(cell, strings),
        rowSpan: 1,
        columnSpan: 1,
      }
    return line
  })
  const width = Math.max(...lines.map((line) => line.length))
  for (const line of lines)
    for (let at = 0; at < width; at++) line[at] ??= { value: null, rowSpan: 1, columnSpan: 1 }
  for (const merge of allOf(sheet, 'mergeCell')) cover(lines, merge.attributes['ref'] ?? '')
  return lines
}

function readValue(cell: XmlElement, strings: readonly string[]): string | number | null {
  const words = wordsOf(cell)
  if (words === '') return null
  const type = cell.attributes['t']
  if (type === 's') return strings[Number(words)] ?? null
  if (type !== undefined && type !== 'n') throw new Error(`a cell of type ${type}`)
  return Number(words)
}

function cover(lines: (BookCell | null)[][], range: string): void {
  const [from, to] = range.split(':').map(placeOf)
  const home = lines[from!.row]?.[from!.column]
  if (!home || !to) throw new Error(`no cell at ${range}`)
  home.rowSpan = to.row - from!.row + 1
  home.columnSpan = to.column - from!.column + 1
  for (let row = from!.row; row <= to.row; row++) {
    for (let column = from!.column; column <= to.column; column++) {
      const cell = lines[row]?.[column]
      if (cell === home) continue
      if (cell === null || cell?.value != null) throw new Error(`${range} covers a cell that holds something`)
      lines[row]![column] = null
    }
  }
}

function placeOf(name = ''): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

// The rows of the worksheet as lines of a sheet: entries by their lines, and beside all of them title, state, remark,
// answers and sources, a column each, so that an office can sort out who has to answer what.
import type { MessageKey } from '../../../shared/i18n/catalogue'
import { type Column, columns as categories } from '../../../shared/model/category'
import type { Id } from '../../../shared/model/id'
import type { ExportPart } from '../../../shared/worksheet/exportChoices'
import { spanLinesOf } from '../../../shared/worksheet/spans'
import { legalText } from '../legalText'
import type { SheetWriter } from '../SheetWriter'
import { sayRows } from '../sayRows'
import type { SheetPart } from '../sheetParts'
import type { CellLook, GridCell, GridColumn, GridLine } from './Grid'

/** A column of the sheet with what its cell of a row says. */
interface Rule extends GridColumn {
  category?: Column
  look: CellLook
  read?: (part: SheetPart, writer: SheetWriter, names: ReadonlyMap<Id, string>) => string | number
}

const widths: Readonly<Record<Column, number>> = {
  problem: 20,
  solution: 22,
  risk: 18,
  mitigation: 16,
  unit: 12,
  vision: 16,
}

const answers = [
  ['feasibility', 'exports.responseClass', 14],
  ['owner', 'exports.responseOwner', 13],
  ['text', 'exports.responseText', 26],
  ['date', 'exports.responseDate', 14],
  ['source', 'exports.responseSource', 16],
] as const satisfies (readonly [string, MessageKey, number])[]

/** Rows of the tables that say the same or share nothing: a column each where anybody compared. */
const comparisons = [
  ['sameAs', 'sheet.sameAs'],
  ['apartFrom', 'sheet.apartFrom'],
] as const

export function gridColumns(
  { translate, worksheet }: SheetWriter,
  colours: Readonly<Record<Column, string>>,
  leftOut: ReadonlySet<ExportPart> = new Set(),
): Rule[] {
  const rule = (key: MessageKey, width: number, look: CellLook, read: NonNullable<Rule['read']>): Rule => ({
    ...{ heading: translate(key), colour: null, width, look, read },
  })
  return [
    rule('exports.rowNumber', 5, 'number', ({ row }) => row?.number ?? translate('exports.unplaced')),
    rule('exports.table', 9, 'soft', ({ row }) => row?.table?.name ?? ''),
    rule('exports.rowTitle', 16, 'bold', ({ row }) => row?.title ?? ''),
    ...categories.map(
      (category): Rule => ({
        ...{ heading: translate(`category.${category}`), colour: colours[category] },
        ...{ width: widths[category], look: 'text', category },
      }),
    ),
    rule('exports.state', 8, 'bold', ({ row }) => (row?.state ? translate(`rowState.${row.state}`) : '')),
    rule('exports.remark', 20, 'soft', ({ row }) => row?.remark ?? ''),
    ...(worksheet.rows.some(({ source }) => source !== '')
      ? [rule('exports.rowSource', 16, 'soft', ({ row }) => row?.source ?? '')]
      : []),
    ...comparisons
      .filter(([field]) => worksheet.rows.some((row) => row[field].length > 0))
      .map(([field, key]) => rule(key, 16, 'soft', ({ row }) => sayRows(row?.[field] ?? [], translate))),
    ...(leftOut.has('answers') ? [] : answers).map(([field, key, width]) =>
      rule(key, width, 'text', ({ row, responses }, writer) =>
        writer.responseLines(responses, row?.id ?? null, field).join('\n'),
      ),
    ),
    ...(leftOut.has('originals')
      ? []
      : [
          rule('exports.sources', 13, 'soft', ({ row }, _writer, names) =>
            sourcesOf(row, names, translate('exports.nameSeparator')),
          ),
        ]),
  ]
}

function sourcesOf(row: SheetPart['row'], names: ReadonlyMap<Id, string>, separator: string): string {
  return (row?.sourceNotes ?? []).map((note) => names.get(note.id) ?? note.id).join(separator)
}

export function gridLinesOf(
  parts: readonly SheetPart[],
  writer: SheetWriter,
  names: ReadonlyMap<Id, string>,
  rules: readonly Rule[],
): GridLine[] {
  return parts.flatMap((part) => {
    const spans = spanLinesOf(part.cells)
    return spans.map((span, at): GridLine => {
      const cells = rules.map(({ category, read, look }): GridCell | null => {
        if (category) {
          const cell = span[category]
          return cell && cellOf(writer.entryLines(cell.entries).join('\n'), look, cell.rowSpan)
        }
        return at === 0 && read ? cellOf(read(part, writer, names), look, spans.length) : null
      })
      return { cells, isFirst: at === 0 }
    })
  })
}

function cellOf(value: string | number, look: CellLook, rowSpan: number): GridCell {
  return { value: typeof value === 'number' ? value : legalText(value) || null, look, rowSpan }
}

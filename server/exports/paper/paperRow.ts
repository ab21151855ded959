// One row of the worksheet on paper: its title beside all of its lines, the entries, and below them remark, answers and
// sources.
import type { Translate } from '../../../shared/i18n/catalogue'
import { type Column, columns } from '../../../shared/model/category'
import type { Id } from '../../../shared/model/id'
import { type SpanCell, spanLinesOf } from '../../../shared/worksheet/spans'
import type { WorksheetResponse } from '../../../shared/worksheet/types'
import type { SheetWriter } from '../SheetWriter'
import { sayRows } from '../sayRows'
import type { SheetPart } from '../sheetParts'
import type { Field, PaperCell, PaperColumn, PaperRow, Paragraph } from './Paper'

/** Hundredths of a millimetre: together the 267 mm between the margins of an A4 sheet laid wide. */
const headWidth = 3100
const widths: Readonly<Record<Column, number>> = {
  problem: 4700,
  solution: 5100,
  risk: 4300,
  mitigation: 3500,
  unit: 2800,
  vision: 3200,
}

export function paperColumns(translate: Translate, colours: Readonly<Record<Column, string>>): PaperColumn[] {
  return [
    { heading: translate('exports.rowHeading'), colour: null, width: headWidth },
    ...columns.map((column) => ({
      heading: translate(`category.${column}`),
      colour: colours[column],
      width: widths[column],
    })),
  ]
}

export function paperRowOf(part: SheetPart, writer: SheetWriter, names: ReadonlyMap<Id, string>): PaperRow {
  const spans = spanLinesOf(part.cells)
  const head: PaperCell = { paragraphs: headOf(part, writer), rowSpan: spans.length }
  const lines = spans.map((line, at) => [
    at === 0 ? head : null,
    ...columns.map((column) => {
      const cell = line[column]
      return cell && cellOf(cell, part.cells[column].length === 0, writer)
    }),
  ])
  return { lines, details: detailsOf(part, writer, names) }
}

function headOf({ row }: SheetPart, { translate }: SheetWriter): Paragraph[] {
  if (!row) return [[{ label: translate('exports.unplaced'), text: '' }]]
  const title: Field = row.title
    ? { label: String(row.number), text: row.title }
    : { label: String(row.number), text: translate('exports.untitledRow'), isQuiet: true }
  if (!row.state) return [[title]]
  return [[title], [fieldOf('exports.state', translate(`rowState.${row.state}`), translate)]]
}

/** A dash stands once where the whole row has nothing; a cell beside others that have something stays blank. */
function cellOf({ entries, rowSpan }: SpanCell, isEmptyInRow: boolean, writer: SheetWriter): PaperCell {
  if (isEmptyInRow) return { paragraphs: [[{ label: '', text: '—', isQuiet: true }]], rowSpan }
  return {
    paragraphs: entries.map((entry) => [{ label: writer.entryLabel(entry), text: entry.text }]),
    rowSpan,
  }
}

function detailsOf(
  { row, responses }: SheetPart,
  writer: SheetWriter,
  names: ReadonlyMap<Id, string>,
): Paragraph[] {
  const { translate } = writer
  const sources = row?.sourceNotes.map((note) => names.get(note.id) ?? note.id) ?? []
  return [
    ...(row?.source ? [[fieldOf('exports.rowSource', row.source, translate)]] : []),
    ...(row?.remark ? [[fieldOf('exports.remark', row.remark, translate)]] : []),
    ...(row && row.sameAs.length > 0
      ? [[fieldOf('sheet.sameAs', sayRows(row.sameAs, translate), translate)]]
      : []),
    ...(row && row.apartFrom.length > 0
      ? [[fieldOf('sheet.apartFrom', sayRows(row.apartFrom, translate), translate)]]
      : []),
    ...responses.map((response, index) => answerOf(response, index, row?.id ?? null, writer)),
    ...(sources.length > 0
      ? [[fieldOf('exports.sources', sources.join(translate('exports.nameSeparator')), translate)]]
      : []),
  ]
}

/** Class, agency and date, then the words, then where they were published. */
function answerOf(
  response: WorksheetResponse,
  index: number,
  rowId: Id | null,
  writer: SheetWriter,
): Paragraph {
  const { translate } = writer
  const { owner, text, date, source } = response
  return [
    { label: writer.responseLabel(response, index, rowId), text: writer.classOf(response) },
    ...(owner ? [fieldOf('exports.responseOwner', owner, translate)] : []),
    ...(date ? [fieldOf('exports.responseDate', date, translate)] : []),
    ...(text ? [fieldOf('exports.responseText', text, translate)] : []),
    ...(source ? [fieldOf('exports.responseSource', source, translate)] : []),
  ]
}

function fieldOf(
  key:
    | 'exports.state'
    | 'exports.rowSource'
    | 'exports.remark'
    | 'exports.sources'
    | 'sheet.sameAs'
    | 'sheet.apartFrom'
    | 'exports.responseOwner'
    | 'exports.responseText'
    | 'exports.responseDate'
    | 'exports.responseSource',
  text: string,
  translate: Translate,
): Field {
  return { label: `${translate(key)}${translate('exports.colon')}`, text }
}

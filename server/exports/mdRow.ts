// One row of the worksheet in the Markdown export: heading, cells, state, remark, answers and sources.
import { columns } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import { linesOf } from '../../shared/worksheet/lines'
import type { WorksheetResponse, WorksheetRow } from '../../shared/worksheet/types'
import { escapeLine, escapeLines, escapeText, tableOf } from './mdText'
import type { SheetWriter } from './SheetWriter'
import { sayRows } from './sayRows'
import type { SheetPart } from './sheetParts'

export function writePart(part: SheetPart, writer: SheetWriter, names: Map<Id, string>): string[] {
  const { translate } = writer
  const headings = columns.map((column) => translate(`category.${column}`))
  const lines = linesOf(part.cells).map((cells) =>
    columns.map((column) => escapeLines(writer.entryLines(cells[column])) || '—'),
  )
  const blocks = [tableOf(headings, lines)]
  if (part.row) {
    blocks.unshift(headingOf(part.row, writer))
    const facts = factsOf(part.row, writer, names)
    if (facts.length > 0) blocks.push(facts.join('\n'))
  }
  if (part.responses.length > 0) blocks.push(responsesOf(part.responses, part.row?.id ?? null, writer))
  return blocks
}

function headingOf(row: WorksheetRow, { translate }: SheetWriter): string {
  return `### ${row.number}. ${row.title ? escapeText(row.title) : `*${translate('exports.untitledRow')}*`}`
}

function factsOf(row: WorksheetRow, { translate }: SheetWriter, names: Map<Id, string>): string[] {
  const sources = row.sourceNotes.map((note) => names.get(note.id) ?? note.id)
  const facts = [
    ['exports.state', row.state ? translate(`rowState.${row.state}`) : ''],
    ['exports.remark', row.remark],
    ['sheet.sameAs', sayRows(row.sameAs, translate)],
    ['sheet.apartFrom', sayRows(row.apartFrom, translate)],
    ['exports.rowSource', row.source],
    ['exports.sources', sources.join(translate('exports.nameSeparator'))],
  ] as const
  return facts
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `- ${translate(key)}${translate('exports.colon')}${escapeText(text)}`)
}

/** The answers, one a line; the first cell carries the label and what is answered. */
function responsesOf(responses: readonly WorksheetResponse[], rowId: Id | null, writer: SheetWriter): string {
  const { translate } = writer
  const headings = [
    translate('exports.response'),
    translate('exports.responseOwner'),
    translate('exports.responseText'),
    translate('exports.responseDate'),
    translate('exports.responseSource'),
  ]
  const classes = writer.responseLines(responses, rowId, 'feasibility')
  const lines = responses.map((response, index) => [
    escapeLine(classes[index] ?? ''),
    escapeText(response.owner),
    escapeText(response.text),
    response.date,
    escapeText(response.source),
  ])
  return tableOf(headings, lines)
}

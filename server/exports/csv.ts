// CSV: one line per row of the worksheet, for spreadsheets (UTF-8 with a byte order mark, CRLF). Every line says what the
// file is worth, so that a copied line says it too.
import type { MessageKey } from '../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { csvCell } from './csvCell'
import type { ExportFormat } from './ExportFormat'
import { nameNotes } from './noteNames'
import { SheetWriter } from './SheetWriter'
import { sayRows } from './sayRows'
import { type SheetPart, sheetPartsOf } from './sheetParts'
import { noticeOf, statusOf } from './standing'

const byteOrderMark = '\uFEFF'

const headings: readonly MessageKey[] = [
  'exports.rowNumber',
  'exports.table',
  'exports.rowTitle',
  ...columns.map((column) => `category.${column}` as const),
  'exports.state',
  'exports.remark',
  'exports.responseClass',
  'exports.responseOwner',
  'exports.responseText',
  'exports.responseDate',
  'exports.responseSource',
  'exports.sources',
  'exports.rowSource',
  'sheet.sameAs',
  'sheet.apartFrom',
  'exports.status',
  'exports.force',
]

export const csv: ExportFormat = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  render(board: Board, { language, leftOut, limits }) {
    const worksheet = worksheetOf(board, language ?? getMeeting(board).language)
    const writer = new SheetWriter(worksheet)
    const names = nameNotes(board)
    const standing = [
      [statusOf(worksheet.meeting, writer.translate), ...(limits ? [limits] : [])].join('\n'),
      noticeOf(worksheet.meeting, writer.translate, leftOut),
    ]
    const lines = sheetPartsOf(worksheet).map((part) => [...cellsOf(part, writer, names), ...standing])
    // An empty worksheet still says that it is a draft and does not bind.
    if (lines.length === 0) lines.push([...headings.slice(standing.length).map(() => ''), ...standing])
    const head = headings.map((key) => writer.translate(key))
    return byteOrderMark + [head, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
  },
}

function cellsOf(
  { row, cells, responses }: SheetPart,
  writer: SheetWriter,
  names: Map<Id, string>,
): string[] {
  const { translate } = writer
  const answers = (['feasibility', 'owner', 'text', 'date', 'source'] as const).map((field) =>
    writer.responseLines(responses, row?.id ?? null, field).join('\n'),
  )
  const sources = row?.sourceNotes.map((note) => names.get(note.id) ?? note.id) ?? []
  return [
    row ? String(row.number) : translate('exports.unplaced'),
    row?.table?.name ?? '',
    row?.title ?? '',
    ...columns.map((column) => writer.entryLines(cells[column]).join('\n')),
    row?.state ? translate(`rowState.${row.state}`) : '',
    row?.remark ?? '',
    ...answers,
    sources.join(translate('exports.nameSeparator')),
    row?.source ?? '',
    sayRows(row?.sameAs ?? [], translate),
    sayRows(row?.apartFrom ?? [], translate),
  ]
}

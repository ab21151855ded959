// XLSX: the worksheet as a workbook, a sheet for each table of the meeting.
import type { ExportFormat } from './ExportFormat'
import { gridOf } from './grid/gridOf'
import { writeXlsxGrid } from './xlsx/writeXlsxGrid'

export const xlsx: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  render: (board, options) => writeXlsxGrid(gridOf(board, options)),
}

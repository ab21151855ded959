// XLSX: the worksheet as a workbook, a sheet for each table of the meeting.
import type { ExportFormat } from './ExportFormat'
import { gridOf } from './grid/gridOf'

export const xlsx: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  async render(board, options) {
    // Large, and wanted by nobody before the first export.
    const { writeXlsxGrid } = await import('./xlsx/writeXlsxGrid')
    return writeXlsxGrid(gridOf(board, options))
  },
}

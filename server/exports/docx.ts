// DOCX: the worksheet as a document for Word, on A4 laid wide.
import type { ExportFormat } from './ExportFormat'
import { paperOf } from './paper/paperOf'

export const docx: ExportFormat = {
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  async render(board, options) {
    // Large, and wanted by nobody before the first export.
    const { writeDocx } = await import('./docx/writeDocx')
    return writeDocx(paperOf(board, options))
  },
}

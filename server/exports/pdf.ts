// PDF: the worksheet as printed, its fonts inside. The writer and the fonts are loaded with the first one.
import type { ExportFormat } from './ExportFormat'
import { paperOf } from './paper/paperOf'

export const pdf: ExportFormat = {
  contentType: 'application/pdf',
  extension: 'pdf',
  async render(board, options) {
    const { writePdf } = await import('./pdf/writePdf')
    return writePdf(paperOf(board, options), options.onMissing)
  },
}

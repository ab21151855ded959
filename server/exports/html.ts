// HTML: the worksheet as a page to publish or to mail, with nothing in it that runs or is fetched.
import type { ExportFormat } from './ExportFormat'
import { htmlPage } from './html/htmlPage'
import { paperOf } from './paper/paperOf'

export const html: ExportFormat = {
  contentType: 'text/html; charset=utf-8',
  extension: 'html',
  render: (board, options) => htmlPage(paperOf(board, options)),
}

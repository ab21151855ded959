// ODT: the worksheet as a document for offices, on A4 laid wide.
import type { ExportFormat } from './ExportFormat'
import { odtContent } from './odf/odtContent'
import { odtStyles } from './odf/odtStyles'
import { zipOdf } from './odf/zipOdf'
import { paperOf } from './paper/paperOf'

const mediaType = 'application/vnd.oasis.opendocument.text'

export const odt: ExportFormat = {
  contentType: mediaType,
  extension: 'odt',
  render(board, options) {
    const paper = paperOf(board, options)
    const { language, madeAt, title } = paper
    const content = odtContent(paper)
    const styles = odtStyles(paper)
    return zipOdf({ mediaType, title: title.text, language, madeAt, content, styles })
  },
}

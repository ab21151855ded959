// ODS: the worksheet as a workbook for offices, a sheet for each table of the meeting.
import type { ExportFormat } from './ExportFormat'
import { gridOf } from './grid/gridOf'
import { odsContent } from './odf/odsContent'
import { odsSettings } from './odf/odsSettings'
import { odsStyles } from './odf/odsStyles'
import { zipOdf } from './odf/zipOdf'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'

export const ods: ExportFormat = {
  contentType: mediaType,
  extension: 'ods',
  render(board, options) {
    const grid = gridOf(board, options)
    const { title, language, madeAt } = grid
    const parts = { content: odsContent(grid), styles: odsStyles(grid), settings: odsSettings(grid) }
    return zipOdf({ mediaType, title, language, madeAt, ...parts })
  },
}

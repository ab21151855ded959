// Draws a board as SVG: the scene of the screen, painted by the same code; its notes, or its mind map.
import { translator } from '../../shared/i18n/catalogue'
import { type Board, getLive, getMeeting } from '../../shared/model/board'
import { buildScene } from '../../shared/scene/buildScene'
import { paletteOf } from '../../shared/scene/palettes'
import { Words } from '../../shared/scene/words'
import type { ExportOptions } from '../exports/ExportFormat'
import { drawMap } from './drawMap'
import { type Drawing, penFor, writeSvg } from './drawPage'
import type { Fonts } from './fonts'
import { layOutPage, type Page } from './layOutPage'
import { MissingCharacters } from './MissingCharacters'
import { paintContent } from './paintContent'
import { laneHeadHeight } from './paintLaneColumns'
import { contentOf, type PictureContent, selectedContent } from './pictureContent'
import type { PictureRequest } from './pictureRequest'

/** Below this many pixels per board unit the words of a PNG cannot be read; bars stand for them. */
const readableScale = 0.25
/** Bars as well in a PNG of more things: outlines of so many words would not fit into memory. */
const maxWorded = 5000

/** Null when the table, or all of the selection, is not on the board. */
export function drawSvg(
  board: Board,
  request: PictureRequest,
  fonts: Fonts,
  options: ExportOptions,
): Drawing | null {
  if (request.table !== null && !getLive(board, 'table', request.table)) return null
  if (request.picture === 'mindmap') return drawMap(board, request, fonts, options)
  const scene = buildScene(board, { tableId: request.table })
  const content = request.selection?.length ? selectedContent(scene, request.selection) : contentOf(scene)
  if (!content) return null

  const meeting = getMeeting(board)
  const translate = translator(options.language ?? meeting.language)
  const missing = new MissingCharacters(fonts)
  const pen = penFor(request, fonts, missing)
  const paper = {
    context: pen,
    palette: paletteOf(request.theme, meeting.legend),
    words: new Words(fonts.measure, fonts.measureBold, translate),
  }
  const source = { board, meeting, translate, request, options }
  const isWhole = content.lanes.length > 0
  const frame = { bounds: content.bounds, isWhole, headRoom: isWhole ? laneHeadHeight : 0 }
  const page = layOutPage(frame, source, request, paper.words)
  return writeSvg(pen, paper, page, source, missing, () =>
    paintContent(paper, pen, content, isFar(request, page, content)),
  )
}

function isFar({ format }: PictureRequest, { scale }: Page, { notes, clusters }: PictureContent): boolean {
  return format === 'png' && (scale < readableScale || notes.length + clusters.length > maxWorded)
}

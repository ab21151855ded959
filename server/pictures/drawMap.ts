// Draws the mind map as SVG: the scene of its screen, painted by the same code, all of it or one branch.
import { translator } from '../../shared/i18n/catalogue'
import { paintMap } from '../../shared/mindmap/paintMap'
import { buildMindScene } from '../../shared/mindmap/scene'
import { MindWords } from '../../shared/mindmap/words'
import { type Board, getMeeting } from '../../shared/model/board'
import { paletteOf } from '../../shared/scene/palettes'
import { Words } from '../../shared/scene/words'
import type { ExportOptions } from '../exports/ExportFormat'
import { type Drawing, penFor, writeSvg } from './drawPage'
import type { Fonts } from './fonts'
import { layOutPage } from './layOutPage'
import { MissingCharacters } from './MissingCharacters'
import type { PictureRequest } from './pictureRequest'

/** Null when there is no node, or not the one whose branch was asked for. */
export function drawMap(
  board: Board,
  request: PictureRequest,
  fonts: Fonts,
  options: ExportOptions,
): Drawing | null {
  const meeting = getMeeting(board)
  const translate = translator(options.language ?? meeting.language)
  const [focusId = null] = request.selection ?? []
  const view = { mode: request.layout, focusId, showsOriginal: () => false }
  const scene = buildMindScene(board, view, new MindWords(fonts.measure, fonts.measureBold, translate))
  if (scene.items.length === 0 || (focusId !== null && !scene.tree.get(focusId))) return null

  const missing = new MissingCharacters(fonts)
  const pen = penFor(request, fonts, missing)
  const paper = {
    context: pen,
    palette: paletteOf(request.theme, meeting.legend),
    words: new Words(fonts.measure, fonts.measureBold, translate),
  }
  const source = { board, meeting, translate, request, options }
  const { x, y, width, height } = scene.bounds
  // The curves and the counts of folded branches swing out a little.
  const bounds = { x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge }
  const page = layOutPage({ bounds, isWhole: true, headRoom: 0 }, source, request, paper.words)
  // A PNG of a very large map has bars for words, as the screen has from afar.
  const zoom = request.format === 'png' ? page.scale : 1
  const mapPaper = { context: pen, palette: paper.palette, noStage: translate('mindmap.noStage') }
  return writeSvg(pen, paper, page, source, missing, () => paintMap(mapPaper, { scene, visible: null, zoom }))
}

const edge = 40

// Draws a board as SVG: the scene of the screen, painted by the same code, with a head that says which meeting it is
// and a foot that says what it is worth.
import { translator } from '../../shared/i18n/catalogue'
import { type Board, getLive, getMeeting } from '../../shared/model/board'
import { buildScene } from '../../shared/scene/buildScene'
import { paletteOf } from '../../shared/scene/palettes'
import { Words } from '../../shared/scene/words'
import type { ExportOptions } from '../exports/ExportFormat'
import { escapeXml } from './escapeXml'
import type { Fonts } from './fonts'
import { layOutPage, type Page } from './layOutPage'
import { MissingCharacters } from './MissingCharacters'
import { OutlinePen } from './OutlinePen'
import { paintContent } from './paintContent'
import { contentOf, type PictureContent, selectedContent } from './pictureContent'
import type { Picture, PictureRequest } from './pictureRequest'
import { titleOf } from './pictureTexts'
import { SvgPen } from './SvgPen'
import { writeLines } from './writeLines'

export type Drawing = Omit<Picture, 'file'> & { svg: string }

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
  const page = layOutPage(content, source, request, paper.words)

  pen.fillStyle = paper.palette.ground
  pen.fillRect(0, 0, page.width, page.height)
  pen.group('head', '', () => writeLines(paper, page.head.text, page.head.x, page.head.y))
  pen.group('board', '', () => paintContent(paper, pen, content, isFar(request, page, content)), page.moveBy)
  pen.group('foot', '', () => writeLines(paper, page.foot.text, page.foot.x, page.foot.y))

  const svg = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openSvg(page, paper.palette.font),
    `<title>${escapeXml(titleOf(source))}</title>`,
    pen.toString(),
    '</svg>\n',
  ].join('\n')
  const { widthPx, heightPx, scale } = page
  return { svg, title: meeting.title, widthPx, heightPx, scale, missing: missing.list() }
}

/** An SVG keeps its texts: a viewer may have a font for what ours lacks. A PNG shows a sign in its place. */
function penFor({ format }: PictureRequest, fonts: Fonts, missing: MissingCharacters): SvgPen {
  return format === 'png' ? new OutlinePen(fonts, missing.replace) : new SvgPen(missing.note)
}

function isFar({ format }: PictureRequest, { scale }: Page, { notes, clusters }: PictureContent): boolean {
  return format === 'png' && (scale < readableScale || notes.length + clusters.length > maxWorded)
}

function openSvg({ width, height, widthPx, heightPx }: Page, font: string): string {
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${width.toFixed(2)} ${height.toFixed(2)}"`
  const text = `xml:space="preserve" font-family="${escapeXml(font)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size} ${text}>`
}

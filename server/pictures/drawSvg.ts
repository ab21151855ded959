// Draws a board as SVG: the scene of the screen, painted by the same code, with a head that says which meeting it is
// and a foot that says what it is worth.
import { translator } from '../../shared/i18n/catalogue'
import { type Board, getLive, getMeeting } from '../../shared/model/board'
import { shownText } from '../../shared/model/note'
import { buildScene } from '../../shared/scene/buildScene'
import { paintCluster } from '../../shared/scene/paintCluster'
import { paintCurve } from '../../shared/scene/paintCurve'
import { paintNote } from '../../shared/scene/paintNote'
import { paletteOf } from '../../shared/scene/palettes'
import { Words } from '../../shared/scene/words'
import { escapeXml } from './escapeXml'
import type { Fonts } from './fonts'
import { MissingCharacters } from './MissingCharacters'
import { OutlinePen } from './OutlinePen'
import { laneHeadHeight, paintLaneColumn } from './paintLaneColumns'
import { contentOf, type PictureContent, selectedContent } from './pictureContent'
import { maxSidePx, type Picture, type PictureRequest } from './pictureRequest'
import { footOf, headOf, selectionFootOf, titleOf } from './pictureTexts'
import { SvgPen } from './SvgPen'
import { setText, writeLines } from './writeLines'

export type Drawing = Omit<Picture, 'file'> & { svg: string }

const margin = 40
/** Narrower pictures are widened: the words below them need room. */
const minWidth = 480

/** Null when the table, or all of the selection, is not on the board. `now` in milliseconds since 1970. */
export function drawSvg(board: Board, request: PictureRequest, fonts: Fonts, now: number): Drawing | null {
  if (request.table !== null && !getLive(board, 'table', request.table)) return null
  const meeting = getMeeting(board)
  const translate = translator(meeting.language)
  const scene = buildScene(board, { tableId: request.table })
  const content = request.selection?.length ? selectedContent(scene, request.selection) : contentOf(scene)
  if (!content) return null

  const missing = new MissingCharacters(fonts)
  const pen = penFor(request.format, fonts, missing)
  const paper = {
    context: pen,
    palette: paletteOf(request.theme, meeting.legend),
    words: new Words(fonts.measure, fonts.measureBold, translate),
  }
  const source = { board, meeting, translate, request, now }
  const isWhole = content.lanes.length > 0
  const innerWidth = Math.max(minWidth, content.bounds.width)
  const head = setText(isWhole ? headOf(source) : [], innerWidth, paper.words)
  const foot = setText(isWhole ? footOf(source) : selectionFootOf(source), innerWidth, paper.words)
  const headHeight = isWhole ? head.height + margin / 2 : 0
  const laneTop = isWhole ? laneHeadHeight : 0
  const width = innerWidth + 2 * margin
  const bodyTop = margin + headHeight + laneTop
  const footTop = bodyTop + content.bounds.height + margin / 2
  const height = footTop + foot.height + margin

  pen.fillStyle = paper.palette.ground
  pen.fillRect(0, 0, width, height)
  pen.group('head', '', () => writeLines(paper, head, margin, margin))
  pen.group('board', '', () => paintContent(paper, pen, content), [
    margin - content.bounds.x + (innerWidth - content.bounds.width) / 2,
    bodyTop - content.bounds.y,
  ])
  pen.group('foot', '', () => writeLines(paper, foot, margin, footTop))

  const scale = Math.min(request.scale, maxSidePx / width, maxSidePx / height)
  const [widthPx, heightPx] = [width, height].map((side) => Math.max(1, Math.floor(side * scale))) as [
    number,
    number,
  ]
  const open = [
    '<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" role="img"',
    `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${width.toFixed(2)} ${height.toFixed(2)}"`,
    `font-family="${escapeXml(paper.palette.font)}">`,
  ].join(' ')
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    open,
    `<title>${escapeXml(titleOf(source))}</title>`,
  ]
  return {
    svg: [...lines, pen.toString(), '</svg>', ''].join('\n'),
    ...{ widthPx, heightPx, scale, missing: missing.list() },
  }
}

/** An SVG keeps its texts: a viewer may have a font for what ours lacks. A PNG shows a sign in its place. */
function penFor(format: PictureRequest['format'], fonts: Fonts, missing: MissingCharacters): SvgPen {
  return format === 'png' ? new OutlinePen(fonts, missing.replace) : new SvgPen(missing.note)
}

/** In the order of the screen: links lie under clusters, clusters under notes. */
function paintContent(
  paper: Parameters<typeof paintNote>[0],
  pen: SvgPen,
  { lanes, links, clusters, notes, bounds }: PictureContent,
): void {
  for (const lane of lanes) paintLaneColumn(paper, lane, bounds.y - laneHeadHeight, bounds.y + bounds.height)
  pen.lineWidth = 1.5
  pen.strokeStyle = paper.palette.lineStrong
  pen.fillStyle = paper.palette.lineStrong
  pen.globalAlpha = 0.75
  for (const { id, curve } of links) pen.group(`link-${id}`, '', () => paintCurve(pen, curve))
  pen.globalAlpha = 1
  for (const cluster of clusters) {
    pen.group(`cluster-${cluster.id}`, cluster.record.title, () => paintCluster(paper, cluster))
  }
  for (const note of notes) pen.group(`note-${note.id}`, shownText(note.record), () => paintNote(paper, note))
}

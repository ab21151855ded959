// Paints the mind map in board units: branches as curves, nodes in the colours of their categories, stages as columns.
// Screen and pictures share it, as they share the painters of the board.
import { type Box, overlaps } from '../geometry/box'
import { paintMark } from '../scene/paintMark'
import { colourOf, type Palette } from '../scene/palette'
import type { Pen } from '../scene/pen'
import { columnHead, type MindItem, type MindScene } from './scene'
import { footHeight, footSize, markPitch, type NodeWords, nodePadding } from './words'

export interface MindPaper {
  context: Pen
  palette: Palette
  /** What no stage is called. */
  noStage: string
}

/** Below this zoom words are bars. */
const barZoom = 0.35
const radius = 8

export interface MindPicture {
  scene: MindScene
  /** The part that is seen; null paints all. */
  visible: Box | null
  zoom: number
  /** Where things are at this moment of a movement; else where the scene has them. */
  boxOf?(item: MindItem): Box
}

export function paintMap(paper: MindPaper, picture: MindPicture): void {
  const { scene, visible, zoom, boxOf = (item: MindItem) => item.box } = picture
  const boxes = new Map(scene.items.map((item) => [item.id, boxOf(item)]))
  paintColumns(paper, scene)
  for (const item of scene.items) {
    const box = boxes.get(item.id)!
    const from = item.parentId === null ? scene.root.box : (boxes.get(item.parentId) ?? scene.root.box)
    if (!visible || overlaps(around(from, box), visible))
      paintBranch(paper, from, box, scene.mode === 'stages')
  }
  if (!visible || overlaps(scene.root.box, visible)) paintRoot(paper, scene.root.words, scene.root.box)
  for (const item of scene.items) {
    const box = boxes.get(item.id)!
    if (!visible || overlaps(box, visible)) paintNode(paper, item, box, zoom >= barZoom)
  }
}

function paintColumns({ context, palette, noStage }: MindPaper, { columns, bounds }: MindScene): void {
  for (const { label, x, width } of columns) {
    context.fillStyle = palette.sunken
    context.beginPath()
    context.roundRect(x, bounds.y, width, bounds.height + 24, radius)
    context.fill()
    context.fillStyle = palette.ink
    context.font = `600 17px ${palette.font}`
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillText(label || noStage, x + 14, bounds.y + columnHead / 2)
  }
}

function paintBranch({ context, palette }: MindPaper, from: Box, to: Box, fromTop: boolean): void {
  const isLeft = to.x + to.width / 2 < from.x + from.width / 2 && to.x + to.width <= from.x
  const start = isLeft ? from.x : Math.min(from.x + from.width, Math.max(from.x, to.x - 4))
  const end = isLeft ? to.x + to.width : to.x
  const y1 = from.y + from.height / 2
  const y2 = to.y + to.height / 2
  context.beginPath()
  if (fromTop && end <= from.x + from.width) {
    // Down the left edge, then in: the child stands under its parent.
    const x = Math.min(from.x, to.x) + 6
    context.moveTo(x, from.y + from.height)
    context.bezierCurveTo(x, y2, x, y2, end, y2)
  } else {
    const bend = (end - start) / 2
    context.moveTo(start, y1)
    context.bezierCurveTo(start + bend, y1, end - bend, y2, end, y2)
  }
  context.lineWidth = 1.5
  context.strokeStyle = palette.lineStrong
  context.globalAlpha = 0.75
  context.stroke()
  context.globalAlpha = 1
}

function paintRoot({ context, palette }: MindPaper, words: NodeWords, box: Box): void {
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, 12)
  context.fillStyle = palette.accent
  context.fill()
  paintLines(context, palette, words, box, palette.onAccent)
}

function paintNode({ context, palette }: MindPaper, item: MindItem, box: Box, isNear: boolean): void {
  const { words, content } = item
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius)
  context.fillStyle = colourOf(palette, content.category)
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.noteEdge
  context.stroke()
  if (isNear) {
    paintLines(context, palette, words, box, palette.noteInk)
    paintFoot(context, palette, words, box)
  } else paintBars(context, palette, words, box)
  if (item.foldedCount > 0) paintCount(context, palette, item, box)
}

function paintLines(context: Pen, palette: Palette, words: NodeWords, box: Box, ink: string): void {
  context.fillStyle = ink
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.font = `${words.isBold ? '600 ' : ''}${words.fontSize}px ${palette.font}`
  let baseline = box.y + nodePadding + words.fontSize - 1
  for (const line of words.lines) {
    if (line) context.fillText(line, box.x + nodePadding, baseline)
    baseline += words.lineHeight
  }
}

function paintFoot(context: Pen, palette: Palette, { marks, foot }: NodeWords, box: Box): void {
  const baseline = box.y + box.height - 10
  const left = box.x + nodePadding
  for (const [index, mark] of marks.entries())
    paintMark(
      context,
      mark,
      left + index * markPitch,
      baseline - footHeight + 7,
      palette.noteInk,
      palette.font,
    )
  if (!foot) return
  context.font = `${footSize}px ${palette.font}`
  context.fillStyle = palette.noteInk
  context.globalAlpha = 0.8
  context.fillText(foot, left + marks.length * markPitch, baseline)
  context.globalAlpha = 1
}

function paintBars(context: Pen, palette: Palette, words: NodeWords, box: Box): void {
  context.fillStyle = palette.noteInk
  context.globalAlpha = 0.34
  for (const index of words.lines.keys()) {
    const isLast = index === words.lines.length - 1 && index > 0
    const width = (box.width - 2 * nodePadding) * (isLast ? 0.6 : 1)
    context.fillRect(
      box.x + nodePadding,
      box.y + nodePadding + 4 + index * words.lineHeight,
      width,
      words.fontSize * 0.5,
    )
  }
  context.globalAlpha = 1
}

/** How many are folded away, where their branch would start. */
function paintCount(context: Pen, palette: Palette, { foldedCount, node }: MindItem, box: Box): void {
  const x = node.side === 'left' && node.parentId === null ? box.x - 19 : box.x + box.width + 19
  const y = box.y + box.height / 2
  context.beginPath()
  context.roundRect(x - 16, y - 12, 32, 24, 12)
  context.fillStyle = palette.surface
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.lineStrong
  context.stroke()
  context.fillStyle = palette.ink
  context.font = `600 14px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(foldedCount > 99 ? '99+' : String(foldedCount), x, y + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
